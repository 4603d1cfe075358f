package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Which notifications still tell the truth: an answer may have been given while the mail server was away. */
@Singleton
final class StillOwed {
    /** What only the folded record tells. */
    private static final Set<Kind> FOLDED = EnumSet.of(
            Kind.ANSWER_OFFER,
            Kind.ANSWER_QUESTION,
            Kind.ANSWER_EXTENSION,
            Kind.ANSWER_PROPOSAL,
            Kind.RUNG_CHANGED,
            Kind.MEET_ON_RUNG,
            Kind.END_DISPUTE,
            Kind.PAY_CLAIM,
            Kind.CONFIRM_PAYMENT,
            Kind.AGREE_STATEMENT);

    private final Store store;
    private final OwedOnRecords records;
    private final OwedOnPapers papers;

    StillOwed(Store store, OwedOnRecords records, OwedOnPapers papers) {
        this.store = store;
        this.records = records;
        this.papers = papers;
    }

    Set<Notification> of(Collection<Notification> notifications, LocalDate today) {
        var still = new HashSet<Notification>();
        notifications.stream()
                .collect(Collectors.groupingBy(one -> one.owed().partnership()))
                .forEach((partnership, some) -> still.addAll(of(partnership, some, today)));
        return still;
    }

    private List<Notification> of(PartnershipId partnership, List<Notification> some, LocalDate today) {
        Set<String> things = new HashSet<>(onPapers(partnership, some, today));
        things.addAll(store.<Set<String>>read(partnership, book -> onRecords(book, partnership, some)));
        return some.stream().filter(one -> isTrue(one, things)).toList();
    }

    private static boolean isTrue(Notification one, Set<String> things) {
        return switch (one.owed().kind()) {
            // What has happened stays so.
            case OFFER_ASKED_BACK,
                    OFFER_EXPIRED,
                    DISPUTE_RAISED,
                    DISPUTE_ACKNOWLEDGED,
                    EXTENSION_AGREED,
                    DISPUTE_ENDED,
                    PAYMENT_CONFIRMED,
                    STATEMENT_QUERIED -> true;
            case ANSWER_OFFER,
                    ANSWER_QUESTION,
                    DECIDE_DRAFT,
                    FINISH_DRAFT,
                    GIVE_NOTICE,
                    OFFER_DECIDED,
                    REVIEW,
                    ENTER_RETURN,
                    ANSWER_EXTENSION,
                    ANSWER_PROPOSAL,
                    RUNG_CHANGED,
                    MEET_ON_RUNG,
                    END_DISPUTE,
                    PAY_CLAIM,
                    CONFIRM_PAYMENT,
                    AGREE_STATEMENT -> things.contains(one.owed().thing());
        };
    }

    private Set<String> onRecords(Book book, PartnershipId partnership, List<Notification> some) {
        var things = new HashSet<String>();
        records.waiting(book, partnership, records(some, FOLDED)).forEach(owed -> things.add(owed.thing()));
        book.rows(records(some, Set.of(Kind.REVIEW)))
                .forEach(row -> things.add(
                        "review:" + row.recordId() + ":" + row.summary().getReviewOn()));
        book.rows(records(some, Set.of(Kind.ENTER_RETURN))).forEach(row -> row.summary()
                .getReturnDutiesList()
                .forEach(duty -> things.add(OwedOnRecords.thing(row.recordId(), duty))));
        return things;
    }

    private Set<String> onPapers(PartnershipId partnership, List<Notification> some, LocalDate today) {
        var drafts = some.stream()
                .map(one -> one.owed().draft())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableSet());
        return papers.waiting(partnership, drafts, records(some, Set.of(Kind.GIVE_NOTICE)), today).stream()
                .map(Owed::thing)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<RecordId> records(List<Notification> some, Set<Kind> kinds) {
        return some.stream()
                .map(Notification::owed)
                .filter(owed -> kinds.contains(owed.kind()))
                .map(Owed::record)
                .collect(Collectors.toUnmodifiableSet());
    }
}
