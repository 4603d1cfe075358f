package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Pointer;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.FieldProblem;
import uk.concord.proto.record.v1.GetDraftResponse;

/**
 * A draft, with what must still be put right before it can be offered.
 *
 * @param id a UUID
 * @param partnership the partnership
 * @param recordId the record it is for, a UUID: given at the start also for a new record
 * @param ref the record's human reference
 * @param version grows by one at every change
 * @param status where it stands
 * @param newRecord true when the record does not exist yet and the offer will open it
 * @param terms the terms so far
 * @param decisionRecord the words of the decision so far
 * @param editors posts of everybody who saved it
 * @param editedByCaller true when the caller is among them, and so may not approve it
 * @param returnReason why it was given back; absent when it was not
 * @param changedAt when it was last changed
 * @param counters the partner's offer that it counters; absent when it will be a first offer
 * @param settles the dispute that its offer would settle, by its id; absent when it settles none
 * @param tooLate why the offer that it counters can no longer be answered; absent while it can
 * @param problems what must still be put right; absent where the answer does not say
 */
@Serdeable
record DraftJson(
        String id,
        String partnership,
        String recordId,
        String ref,
        long version,
        @Schema(format = "DraftStatus") @Nullable String status,
        boolean newRecord,
        TermsJson terms,
        DecisionRecordJson decisionRecord,
        List<String> editors,
        boolean editedByCaller,
        @Nullable String returnReason,
        @Nullable String changedAt,
        @Nullable OfferReferenceJson counters,
        @Nullable String settles,
        @Nullable TooLateJson tooLate,
        @Nullable List<MistakeJson> problems)
        implements Versioned {
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
                Sent.hash(draft.getSettles()),
                tooLate,
                problems == null ? null : problems.stream().map(MistakeJson::of).toList());
    }

    /**
     * Why the offer that it counters can no longer be answered.
     *
     * @param reason stable word for programs
     * @param message what became of that offer and what to do
     */
    @Serdeable
    record TooLateJson(String reason, String message) {}

    /**
     * Something that must be put right.
     *
     * @param pointer into the draft, a JSON pointer (RFC 6901) as a fragment, for example #/terms/lines/0/name
     * @param code stable word for programs, for example CONTRIBUTIONS_DO_NOT_SUM
     * @param message what is wrong and what to do
     */
    @Serdeable
    record MistakeJson(String pointer, String code, String message) {
        static MistakeJson of(FieldProblem problem) {
            return new MistakeJson(Pointer.inDraft(problem.getField()), problem.getCode(), problem.getMessage());
        }
    }
}
