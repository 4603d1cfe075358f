package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.CreateDraftResponse;
import uk.concord.proto.record.v1.FieldProblem;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;

/** Bad input gets a clear answer: what may not be kept is refused at once, what is unfinished is kept and named. */
public abstract class BadInputContract extends ServiceUnderTest {
    private static final String NHS_NUMBER = "9990000018";

    protected BadInputContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private CreateDraftResponse create(Terms terms) {
        return calls(own, commissioner(own)).drafts().createDraft(request(terms).build());
    }

    private CreateDraftRequest.Builder request(Terms terms) {
        return CreateDraftRequest.newBuilder()
                .setPartnershipId(partnership)
                .setTerms(terms)
                .setDecisionRecord(words())
                .setRequestId(newRequest());
    }

    private Terms.Builder sound() {
        return terms("Sound so far", 1_000).toBuilder();
    }

    private void refusedAtOnce(Terms terms, String field, String reason) {
        var failed = Failed.by(() -> create(terms));
        assertThat(failed.status()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(failed.fields()).contains(field);
        assertThat(failed.sentence()).isNotBlank();
    }

    private void keptAndNamed(Terms terms, String field) {
        var draft = create(terms).getDraft();
        assertThat(draft.getTerms()).isEqualTo(terms);
        var read = calls(own, commissioner(own))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build());
        assertThat(read.getProblemsList()).extracting(FieldProblem::getField).anyMatch(at -> at.startsWith(field));
        var failed = Failed.by(() -> calls(own, commissioner(own))
                .drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setRequestId(newRequest())
                        .build()));
        assertThat(failed.status()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(failed.fields()).anyMatch(at -> at.startsWith(field));
    }

    @Test
    void an_nhs_number_in_free_text_is_refused_before_it_is_kept() {
        refusedAtOnce(sound().setNeed("For the child " + NHS_NUMBER).build(), "need", "PERSONAL_IDENTIFIER");
        var failed = Failed.by(() -> calls(own, commissioner(own))
                .drafts()
                .createDraft(request(sound().build())
                        .setDecisionRecord(words().toBuilder().setReasons("Because of 999 000 0018"))
                        .build()));
        assertThat(failed.fields()).containsExactly("decision_record.reasons");
    }

    @Test
    void marks_that_turn_text_around_are_refused_and_letters_of_every_script_are_not() {
        refusedAtOnce(sound().setOutcomes("harmless \u202Etxet").build(), "outcomes", "CONTROL_CHARACTER");
        var hebrew = sound().setNeed("ילדים עם צרכים מיוחדים").build();
        assertThat(create(hebrew).getDraft().getTerms().getNeed()).isEqualTo(hebrew.getNeed());
    }

    @Test
    void over_long_text_and_unknown_choices_are_refused() {
        refusedAtOnce(sound().setNeed("x".repeat(4_001)).build(), "need", "TOO_LONG");
        refusedAtOnce(sound().setQuadrantValue(77).build(), "quadrant", "UNKNOWN_CHOICE");
    }

    @Test
    void negative_and_absurd_money_is_kept_as_typed_and_named() {
        for (var pence : List.of(-1L, Long.MAX_VALUE)) {
            var terms = sound();
            terms.getLinesBuilder(0).getCostsBuilder(0).setAmountPence(pence);
            keptAndNamed(terms.build(), "lines[0]");
        }
    }

    @Test
    void sums_that_do_not_add_up_crossing_dates_and_unknown_providers_are_kept_and_named() {
        var sums = sound();
        sums.getLinesBuilder(0).getCostsBuilder(0).setAmountPence(3);
        keptAndNamed(sums.build(), "lines[0]");
        keptAndNamed(sound().setTermsTo("2020-01-01").build(), "terms_to");
        var stranger =
                Organisation.newBuilder().setScheme("ODS").setCode("ZZZ99").setName("Nobody's trust");
        keptAndNamed(sound().setProviders(0, stranger).build(), "providers[0]");
    }

    @Test
    void an_empty_draft_is_kept_and_everything_missing_is_named() {
        var draft = create(Terms.getDefaultInstance()).getDraft();
        var read = calls(own, commissioner(own))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build());
        assertThat(read.getProblemsList())
                .extracting(FieldProblem::getField)
                .contains("title", "lines", "terms_from", "quadrant");
        assertThat(read.getDraft().getTerms().getQuadrant()).isEqualTo(Quadrant.QUADRANT_UNSPECIFIED);
    }

    @Test
    void requests_without_a_key_with_a_false_id_or_a_false_page_are_told_so() {
        var noKey = Failed.by(() -> calls(own, commissioner(own))
                .drafts()
                .createDraft(request(sound().build()).clearRequestId().build()));
        assertThat(noKey)
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.INVALID_ARGUMENT, "NO_REQUEST_ID");
        var noUuid = Failed.by(() -> calls(own, auditor())
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId("1 OR 1=1")
                        .build()));
        assertThat(noUuid.fields()).containsExactly("record_id");
        var noPage = Failed.by(() -> calls(own, auditor())
                .records()
                .listRecords(ListRecordsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageToken("%%%")
                        .build()));
        assertThat(noPage.fields()).containsExactly("page_token");
    }

    @Test
    void an_unknown_record_is_not_found() {
        var failed = Failed.by(() -> calls(own, auditor())
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId("00000000-0000-4000-8000-000000000000")
                        .build()));
        assertThat(failed.status()).isEqualTo(Code.NOT_FOUND);
    }
}
