package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Store;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/** Everything that waits, for each person it concerns: what digests are made of, read when they are sent. */
@Singleton
final class Digests {
    private static final int MOST = 200;

    private final Store store;
    private final Partnerships partnerships;
    private final OwedOnRecords records;
    private final OwedOnPapers papers;
    private final Recipients recipients;
    private final Outbox outbox;
    private final NotificationConfiguration configuration;
    private final Mornings mornings;

    Digests(
            Store store,
            Partnerships partnerships,
            OwedOnRecords records,
            OwedOnPapers papers,
            Recipients recipients,
            Outbox outbox,
            NotificationConfiguration configuration,
            Mornings mornings) {
        this.store = store;
        this.partnerships = partnerships;
        this.records = records;
        this.papers = papers;
        this.recipients = recipients;
        this.outbox = outbox;
        this.configuration = configuration;
        this.mornings = mornings;
    }

    /** What waits, with those it concerns. */
    static final class Everything {
        private static final Comparator<Owed> DUE_FIRST = Comparator.comparing(
                        (Owed owed) -> Optional.ofNullable(owed.due()).orElse(java.time.Instant.MAX))
                .thenComparing(Owed::ref)
                .thenComparing(Owed::thing);
        private final Map<Owed, Set<String>> concerned;

        Everything(Map<Owed, Set<String>> concerned) {
            this.concerned = Map.copyOf(concerned);
        }

        /** What concerns one person, the earliest limit first. */
        List<Owed> of(String subject) {
            return concerned.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(subject))
                    .map(Map.Entry::getKey)
                    .sorted(DUE_FIRST)
                    .toList();
        }
    }

    Everything everything(LocalDate today) {
        var owed = new ArrayList<Owed>();
        partnerships.all().stream().map(Partnership::id).forEach(id -> owed.addAll(in(id, today)));
        return new Everything(recipients.concerned(owed));
    }

    private List<Owed> in(PartnershipId partnership, LocalDate today) {
        var asked = outbox.recordsWithQuestions(partnership, MOST);
        var reviewsBy = mornings.days().horizon(configuration.beforeReview(), today);
        List<Owed> owed = store.read(partnership, book -> {
            var found = new ArrayList<>(records.offersWaiting(book, partnership, MOST));
            records.waiting(book, partnership, asked).stream()
                    .filter(one -> one.kind() == Kind.ANSWER_QUESTION)
                    .forEach(found::add);
            found.addAll(records.owedInDisputes(book, partnership, MOST));
            records.returnsDue(book, partnership, today).forEach(due -> found.add(due.owed()));
            records.reviewsDue(book, partnership, reviewsBy, today).forEach(review -> found.add(review.owed()));
            return found;
        });
        outbox.answered(
                partnership,
                asked,
                owed.stream()
                        .filter(one -> one.kind() == Kind.ANSWER_QUESTION)
                        .map(Owed::thing)
                        .toList());
        owed.addAll(papers.waiting(partnership, today));
        return owed;
    }
}
