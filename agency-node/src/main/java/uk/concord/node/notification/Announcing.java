package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.concord.node.book.Book;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/**
 * Makes notifications of what has begun to wait: from the entries of both logs beyond the position, which are gapless and
 * held once, and from drafts and prepared notices that have changed since. Begun at any position it makes the same ones.
 */
@Singleton
final class Announcing {
    /** Papers are dated before they are committed: so far back they are looked at again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Store store;
    private final OwedOnRecords records;
    private final OwedOnPapers papers;
    private final Recipients recipients;
    private final Outbox outbox;
    private final InstantSource businessTime;
    private final NotificationConfiguration configuration;
    private final Mornings mornings;
    private final Map<PartnershipId, Lately> lately = new ConcurrentHashMap<>();

    Announcing(
            Store store,
            OwedOnRecords records,
            OwedOnPapers papers,
            Recipients recipients,
            Outbox outbox,
            InstantSource businessTime,
            NotificationConfiguration configuration,
            Mornings mornings) {
        this.store = store;
        this.records = records;
        this.papers = papers;
        this.recipients = recipients;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.configuration = configuration;
        this.mornings = mornings;
    }

    /** One step. True when there may be more to do at once. */
    boolean step(PartnershipId partnership) {
        var begun = outbox.position(partnership);
        if (begun.isEmpty()) {
            outbox.begin(partnership, beginning(partnership));
            return true;
        }
        var position = begun.orElseThrow();
        var healing = newestHealing(partnership);
        if (healing.filter(Healing::isOpen).isPresent()) {
            return false;
        }
        var unheeded = healing.filter(one -> !one.found().equals(position.healingFound()));
        return unheeded.isPresent()
                ? catchUp(partnership, position, unheeded.orElseThrow())
                : announce(partnership, position);
    }

    /** Where nothing was ever announced, what lies before today is not. */
    private Position beginning(PartnershipId partnership) {
        return store.read(
                partnership,
                book -> new Position(
                        book.head().own().size(),
                        book.head().mirror().size(),
                        now(),
                        today().minusDays(1),
                        book.newestHealing().map(Healing::found).orElse(null)));
    }

    private boolean announce(PartnershipId partnership, Position position) {
        OwedOnRecords.Arrived arrived = store.read(partnership, book -> records.after(book, partnership, position));
        var now = now();
        var after = position.readUpTo(arrived.ownTo(), arrived.mirrorTo(), now);
        var read = arrived.ownTo() > position.ownSize() || arrived.mirrorTo() > position.mirrorSize();
        var since = position.papersReadAt().minus(AGAIN);
        var recently = lately.computeIfAbsent(partnership, _ -> new Lately());
        var onPapers = recently.newOf(papers.since(partnership, since), since);
        var due = Stream.concat(
                        arrived.duties().stream().map(duty -> new Due(duty.owed(), duty.occasion())),
                        onPapers.stream().map(owed -> new Due(owed, Occasion.ARRIVED)))
                .toList();
        if (!read && due.isEmpty() && position.papersReadAt().plus(AGAIN).isAfter(now)) {
            return false;
        }
        var late = due.stream().filter(one -> one.occasion() == Occasion.AFTER).toList();
        var prompt =
                due.stream().filter(one -> one.occasion() != Occasion.AFTER).toList();
        var asked = arrived.duties().stream()
                .map(RecordDuties.Duty::owed)
                .filter(owed -> owed.kind() == Kind.ANSWER_QUESTION)
                .toList();
        var batch = new Outbox.Batch(
                recipients.atOnce(prompt), recipients.atOnce(late), mornings.next(now), List.of(), asked);
        boolean made = outbox.make(partnership, position, after, batch);
        if (made) {
            recently.announced(onPapers, now);
        }
        return made && read;
    }

    /**
     * The book was restored and is whole again. What the entries fetched again tell was announced before, or cannot be told
     * from what was: each person gets one e-mail with all that waits.
     */
    private boolean catchUp(PartnershipId partnership, Position position, Healing healing) {
        var after = position.healed(
                Math.max(position.ownSize(), healing.ownTo()),
                Math.max(position.mirrorSize(), healing.mirrorTo()),
                now(),
                healing.found());
        var mails = new ArrayList<Mail>();
        recipients.choosing(partnership, Choice.AT_ONCE).stream()
                .sorted()
                .forEach(subject -> mails.add(Mail.digest(
                        MailId.afterHealing(partnership.value(), subject, healing.found()), subject, today(), now())));
        return outbox.make(
                partnership, position, after, new Outbox.Batch(List.of(), List.of(), now(), mails, List.of()));
    }

    /** Reminds of limits, once on each working day after the morning has begun. */
    void remind(PartnershipId partnership) {
        var today = today();
        var position = outbox.position(partnership);
        if (position.isEmpty()
                || !mornings.hasBegun(now())
                || !position.orElseThrow().remindedOn().isBefore(today)) {
            return;
        }
        var told = position.orElseThrow().remindedOn();
        List<Due> due = store.read(partnership, book -> reminders(book, partnership, told, today));
        papers.decided(partnership, today).forEach(owed -> due.add(new Due(owed, Occasion.ON)));
        outbox.make(
                partnership,
                position.orElseThrow(),
                position.orElseThrow().reminded(today),
                new Outbox.Batch(recipients.atOnce(due), List.of(), now(), List.of(), List.of()));
    }

    private List<Due> reminders(Book book, PartnershipId partnership, LocalDate told, LocalDate today) {
        var days = mornings.days();
        var due = new ArrayList<Due>();
        int before = configuration.before();
        records.offersDue(book, partnership, days.horizon(before, today))
                .forEach(one -> days.occasion(one.limit(), one.known(), before, told, today)
                        // That it has passed is told once an entry says so: until then nothing has come of it.
                        .filter(occasion -> occasion != Occasion.AFTER)
                        .ifPresent(occasion -> due.add(new Due(one.owed(), occasion))));
        records.disputesDue(book, partnership, days.horizon(before, today)).forEach(one -> days.occasion(
                        one.limit(), one.known(), before, told, today)
                // A rung that is over is told as the next one; money that is owed stays owed.
                .filter(occasion -> occasion != Occasion.AFTER || one.owed().kind() == Kind.PAY_CLAIM)
                .ifPresent(occasion -> due.add(new Due(one.owed(), occasion))));
        records.returnsDue(book, partnership, today)
                .forEach(one -> days.occasion(one.limit(), one.known(), before, told, today)
                        .ifPresent(occasion -> due.add(new Due(one.owed(), occasion))));
        int ahead = configuration.beforeReview();
        records.reviewsDue(book, partnership, days.horizon(ahead, today), today)
                .forEach(one -> days.occasion(one.limit(), one.known(), ahead, told, today)
                        .ifPresent(occasion -> due.add(new Due(one.owed(), occasion))));
        return due;
    }

    private LocalDate today() {
        return London.day(now());
    }

    private Instant now() {
        return businessTime.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The last time that a partnership's book was found to hold less than it had signed. */
    Optional<Healing> newestHealing(PartnershipId partnership) {
        return store.read(partnership, Book::newestHealing);
    }
}
