package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.DecisionFileStatus;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;
import uk.concord.proto.record.v1.RecordNoticeRequest;

/** What every agency's decision files do, whatever its own rules ask for. */
public abstract class DecisionFileContract extends NegotiationUnderTest {

    protected DecisionFileContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void nothing_is_asked_for_within_an_officers_limit() {
        var draft = submitted(terms("Within the limit", 4_000), words());
        var file = file(draft);
        assertThat(file.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_NOT_NEEDED);
        assertThat(file.hasDemand()).isFalse();
        assertThat(calls(own, approver(own))
                        .negotiation()
                        .getAuthority(GetAuthorityRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setDraftId(draft.getDraftId())
                                .build())
                        .getFiled())
                .isFalse();
    }

    @Test
    void a_decision_taken_elsewhere_is_offered_with_its_own_date_body_and_minute() {
        var draft = submitted(terms("Decided by the cabinet member", 5_000), words());
        var recorded = elsewhere(draft, "Cabinet Member", today().minusDays(3), "26/00045");
        assertThat(recorded.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_EFFECTIVE);

        var nobody = person(own, "newcomer", "A post without a limit", "approver");
        var offered = calls(own, nobody).negotiation().offer(offerRequest(draft).build());
        var decision = find(own, offered).getOffers(0).getDecision();
        assertThat(decision.getDecision().getDecidedOn())
                .isEqualTo(today().minusDays(3).toString());
        assertThat(decision.getDecision().getMinuteReference()).isEqualTo("26/00045");
        assertThat(decision.getDecision().getAuthority().getPost()).isEqualTo("Cabinet Member");
        assertThat(decision.getRecord().getDecidedBy()).isEqualTo("Cabinet Member");
        assertThat(held(offered)).isEqualTo(decision.getDecision().getMinuteReference());
    }

    @Test
    void a_decision_on_a_version_that_came_back_and_changed_stands_no_more() {
        var draft = submitted(terms("Changed after it was decided", 5_000), words());
        elsewhere(draft, "Cabinet Member", today(), "26/00046");
        var returned = calls(own, approver(own))
                .drafts()
                .returnDraft(uk.concord.proto.record.v1.ReturnDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setReason("Another figure")
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
        assertThat(file(submit(calls(own, commissioner(own)), returned)).getStatus())
                .isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_NOT_NEEDED);
    }

    @Test
    void what_is_recorded_once_is_recorded_once_however_often_it_is_sent() {
        var draft = submitted(terms("Sent twice", 5_000), words());
        var request = notice(draft, today().minusDays(40)).build();
        var calls = calls(own, commissioner(own)).decisionFiles();
        var first = calls.recordNotice(request);
        assertThat(calls.recordNotice(request)).isEqualTo(first);
        assertThat(first.getFile().getStepsList()).singleElement().satisfies(step -> assertThat(step.getPost())
                .isEqualTo(commissioner(own).post()));
        var other = request.toBuilder();
        other.getNoticeBuilder().setReference("26/99999");
        assertThat(Failed.by(() -> calls.recordNotice(other.build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "KEY_USED_BEFORE");
    }

    @Test
    void what_has_not_happened_yet_and_what_is_no_text_for_people_is_named_by_field() {
        var draft = submitted(terms("Tomorrow", 5_000), words());
        var request = notice(draft, today().plusDays(1));
        request.getNoticeBuilder().setReference("");
        assertThat(Failed.by(() -> calls(own, commissioner(own)).decisionFiles().recordNotice(request.build()))
                        .fields())
                .containsExactlyInAnyOrder("notice.reference", "notice.published_on");
    }

    protected RecordNoticeRequest.Builder notice(Draft draft, LocalDate publishedOn) {
        return RecordNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setRequestId(newRequest())
                .setNotice(
                        NoticePublished.newBuilder().setReference("26/00012").setPublishedOn(publishedOn.toString()));
    }

    protected DecisionFile elsewhere(Draft draft, String body, LocalDate decidedOn, String minute) {
        return calls(own, commissioner(own))
                .decisionFiles()
                .recordDecisionElsewhere(elsewhereRequest(draft, body, decidedOn, minute))
                .getFile();
    }

    protected RecordDecisionElsewhereRequest elsewhereRequest(
            Draft draft, String body, LocalDate decidedOn, String minute) {
        return RecordDecisionElsewhereRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setDecidedBy(body)
                .setDecidedOn(decidedOn.toString())
                .setMinuteReference(minute)
                .setRequestId(newRequest())
                .build();
    }

    protected DecisionFile file(Draft draft) {
        return calls(own, approver(own))
                .decisionFiles()
                .getDecisionFile(GetDecisionFileRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build())
                .getFile();
    }

    /** The minute as the partner's book states it. */
    private String held(OfferResponse offered) {
        return eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0)
                .getOffers(0)
                .getDecision()
                .getDecision()
                .getMinuteReference();
    }
}
