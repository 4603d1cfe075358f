package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.mail.Letter;
import uk.concord.node.mail.MailServer;
import uk.concord.node.mail.NotSent;
import uk.concord.proto.record.v1.DeliveryFailure;

/**
 * Sends the e-mails that are due, over one connection. Each is looked at once more before: what nobody owes any longer, or the
 * person does not want, is dropped. The address is looked up now and kept nowhere.
 */
@Singleton
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST = 50;

    private final Outbox outbox;
    private final Recipients recipients;
    private final Digests digests;
    private final StillOwed stillOwed;
    private final Wording wording;
    private final MailServer server;
    private final InstantSource businessTime;
    private final NotificationConfiguration configuration;

    Delivery(
            Outbox outbox,
            Recipients recipients,
            Digests digests,
            StillOwed stillOwed,
            Wording wording,
            MailServer server,
            InstantSource businessTime,
            NotificationConfiguration configuration) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.digests = digests;
        this.stillOwed = stillOwed;
        this.wording = wording;
        this.server = server;
        this.businessTime = businessTime;
        this.configuration = configuration;
    }

    /** Sends what is due, a bounded number. True when there may be more. */
    boolean step() {
        if (!outbox.isDue()) {
            return false;
        }
        // Before anything is claimed: while nobody can be looked up, no attempt is lost.
        var addresses = recipients.addresses();
        var mails = outbox.claim(MOST);
        if (mails.isEmpty()) {
            return false;
        }
        var letters = letters(mails, addresses);
        try (var line = new LazyLine(server)) {
            for (var mail : mails) {
                outbox.settle(mail, send(line, mail, Objects.requireNonNull(letters.get(mail))));
            }
        }
        return mails.size() == MOST;
    }

    /** What each e-mail comes to: a letter, or an outcome without one. */
    private sealed interface Made {
        /** To be sent. */
        record Ready(Letter letter) implements Made {}

        /** Not to be sent. */
        record Not(Outcome outcome) implements Made {}
    }

    private Outcome send(LazyLine line, Mail mail, Made made) {
        return switch (made) {
            case Made.Not(var outcome) -> outcome;
            case Made.Ready(var letter) -> {
                try {
                    line.send(letter);
                    yield new Outcome.Sent();
                } catch (NotSent failed) {
                    yield failed(mail, failed);
                }
            }
        };
    }

    private Outcome failed(Mail mail, NotSent failed) {
        int attempts = mail.attempts() + 1;
        log.warn("e-mail {} was not sent at attempt {}: {}", mail.id(), attempts, failed.failure());
        return failed.isForGood() || attempts >= configuration.mostAttempts()
                ? new Outcome.GivenUp(failed.failure())
                : new Outcome.Failed(failed.failure(), now().plus(configuration.waitAfter(attempts)));
    }

    private Map<Mail, Made> letters(List<Mail> mails, Map<String, String> addresses) {
        var told = outbox.notifications(mails.stream().map(Mail::id).toList());
        var chosen = recipients.chosen(mails.stream().map(Mail::subject).collect(Collectors.toUnmodifiableSet()));
        var owed = stillOwed.of(told.values().stream().flatMap(List::stream).toList(), London.day(now()));
        var everything = mails.stream().anyMatch(Mail::isDigest)
                ? digests.everything(London.day(now()))
                : new Digests.Everything(Map.of());
        var made = new HashMap<Mail, Made>();
        for (var mail : mails) {
            var address = addresses.get(mail.subject());
            var choice = Objects.requireNonNull(chosen.get(mail.subject()));
            if (address == null || choice == Choice.NONE) {
                made.put(mail, new Made.Not(new Outcome.Dropped()));
            } else if (address.isEmpty()) {
                made.put(mail, new Made.Not(new Outcome.GivenUp(DeliveryFailure.DELIVERY_FAILURE_NO_ADDRESS)));
            } else {
                made.put(mail, letter(mail, address, told.getOrDefault(mail.id(), List.of()), owed, everything));
            }
        }
        return made;
    }

    private Made letter(
            Mail mail, String address, List<Notification> told, Set<Notification> owed, Digests.Everything everything) {
        LocalDate day = mail.digestOf();
        if (day != null) {
            var waiting = everything.of(mail.subject());
            return waiting.isEmpty()
                    ? new Made.Not(new Outcome.Dropped())
                    : new Made.Ready(wording.digest(mail.id(), address, waiting, day));
        }
        var still = told.stream().filter(owed::contains).toList();
        return still.isEmpty()
                ? new Made.Not(new Outcome.Dropped())
                : new Made.Ready(wording.of(mail.id(), address, still, London.day(now())));
    }

    private Instant now() {
        return businessTime.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
