package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.FieldProblem;
import uk.concord.proto.record.v1.GetDraftResponse;

/** A draft, with what must still be put right before it can be offered. */
@Serdeable
record DraftJson(
        String id,
        String partnership,
        String recordId,
        String ref,
        long version,
        @Nullable String status,
        boolean newRecord,
        TermsJson terms,
        DecisionRecordJson decisionRecord,
        List<String> editors,
        boolean editedByCaller,
        @Nullable String returnReason,
        @Nullable String changedAt,
        @Nullable OfferReferenceJson counters,
        @Nullable TooLateJson tooLate,
        @Nullable List<ProblemJson> problems) {
    /** Where the answer says nothing about problems. */
    static DraftJson of(Draft draft) {
        return of(draft, null, null);
    }

    static DraftJson of(Draft draft, List<FieldProblem> problems) {
        return of(draft, problems, null);
    }

    static DraftJson of(GetDraftResponse got) {
        var tooLate = got.getTooLate().isEmpty() ? null : new TooLateJson(got.getTooLateReason(), got.getTooLate());
        return of(got.getDraft(), got.getProblemsList(), tooLate);
    }

    private static DraftJson of(Draft draft, @Nullable List<FieldProblem> problems, @Nullable TooLateJson tooLate) {
        return new DraftJson(
                draft.getDraftId(),
                draft.getPartnershipId(),
                draft.getRecordId(),
                draft.getRef(),
                draft.getVersion(),
                Sent.word(draft.getStatus()),
                draft.getNewRecord(),
                TermsJson.of(draft.getTerms()),
                DecisionRecordJson.of(draft.getDecisionRecord()),
                draft.getEditorPostsList(),
                draft.getEditedByCaller(),
                Sent.orNull(draft.getReturnReason()),
                Sent.instant(draft.getChangedAtMicros()),
                draft.hasCounters() ? OfferReferenceJson.of(draft.getCounters()) : null,
                tooLate,
                problems == null ? null : problems.stream().map(ProblemJson::of).toList());
    }

    /** Why the offer that it counters can no longer be answered. */
    @Serdeable
    record TooLateJson(String code, String message) {}

    /** Something wrong with a field. */
    @Serdeable
    record ProblemJson(String field, String code, String message) {
        static ProblemJson of(FieldProblem problem) {
            return new ProblemJson(problem.getField(), problem.getCode(), problem.getMessage());
        }
    }
}
