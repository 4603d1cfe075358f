package uk.concord.node.draft;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.PartnershipId;
import uk.concord.record.Problem;
import uk.concord.record.RecordId;
import uk.concord.record.terms.ProviderDirectory;

/** What a draft is about: a record that both agencies know, or one that its offer will open; and what stands against it. */
@Singleton
final class DraftSubjects {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Store store;
    private final Partnerships partnerships;
    private final ProviderDirectory providers;
    private final InstantSource businessTime;
    private final String referencePrefix;

    DraftSubjects(
            Store store,
            Partnerships partnerships,
            ProviderDirectory providers,
            InstantSource businessTime,
            @Value("${concord.agency.reference-prefix}") String referencePrefix) {
        this.store = store;
        this.partnerships = partnerships;
        this.providers = providers;
        this.businessTime = businessTime;
        this.referencePrefix = referencePrefix;
    }

    /** The record a draft is for; its reference is empty while it has none. */
    record Subject(RecordId record, String ref) {
        boolean isNew() {
            return ref.isEmpty();
        }
    }

    Subject newRecord() {
        return new Subject(new RecordId(NewId.next()), "");
    }

    Subject existingRecord(PartnershipId partnership, RecordId record) {
        return store.read(partnership, (Book book) -> book.record(record))
                .map(row -> new Subject(record, row.summary().getRef()))
                .orElseThrow(() -> new NotFound("UNKNOWN_RECORD", "There is no such record in this partnership."));
    }

    String reference(Subject subject, Connection connection, PartnershipId partnership) throws SQLException {
        if (!subject.isNew()) {
            return subject.ref();
        }
        var year = LocalDate.ofInstant(businessTime.instant(), LONDON).getYear();
        return new References(connection, referencePrefix).next(partnership, year);
    }

    List<Problem> problems(Draft draft) {
        return problems(draft.partnership(), draft.terms(), draft.decisionRecord());
    }

    List<Problem> problems(PartnershipId partnership, Terms terms, DecisionRecord decisionRecord) {
        return DraftContent.problems(terms, decisionRecord, providers, partnerships.get(partnership));
    }

    void mustBeComplete(Draft draft) {
        var problems = problems(draft);
        if (!problems.isEmpty()) {
            throw new Refused(
                    "DRAFT_NOT_READY",
                    "Some answers are missing or do not fit together yet.",
                    problems.stream()
                            .map(problem -> new Violation(problem.path(), problem.code(), problem.sentence()))
                            .toList());
        }
    }
}
