package uk.concord.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.DecisionFileStatus;
import uk.concord.proto.record.v1.RecordDecisionRequest;
import uk.concord.proto.record.v1.RecordUrgencyRequest;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.UrgencyAgreed;
import uk.concord.record.Pence;
import uk.concord.testkit.service.DecisionFileContract;
import uk.concord.testkit.service.Failed;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

/** What an NHS body's instructions give to a committee: here more than the director's £1,000,000, up to £20,000,000. */
class HealthDecisionFileTest extends DecisionFileContract {
    private static final long OVER = 1_200_000;
    private static final String COMMITTEE = "Finance and Commissioning Committee";

    HealthDecisionFileTest() {
        super(TestAgency.HEALTH, TestAgency.KENT);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        HealthLimits.enter(service, post, limit);
    }

    @Test
    void what_is_the_committees_is_offered_only_with_its_decision_and_minute() {
        var draft = submitted(terms("For the committee", OVER), words());
        var file = file(draft);
        assertThat(file.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_TO_DECIDE);
        assertThat(file.getDemand().getDecidedBy()).isEqualTo(COMMITTEE);
        assertRefused("COMMITTEE_DECIDES", () -> calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build()));
        assertRefused("COMMITTEE_DECIDES", () -> calls(own, approver(own))
                .decisionFiles()
                .recordDecision(RecordDecisionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setRequestId(newRequest())
                        .build()));
        assertRefused("OTHER_BODY_DECIDES", () -> elsewhere(draft, "Some other committee", today(), "FCC 26/3"));
        elsewhere(draft, COMMITTEE, today().minusDays(6), "FCC 26/3, item 4");
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        var decision = find(own, offered).getOffers(0).getDecision().getDecision();
        assertThat(decision.getAuthority().getPost()).isEqualTo(COMMITTEE);
        assertThat(decision.getMinuteReference()).isEqualTo("FCC 26/3, item 4");
        assertThat(decision.getEffectiveOn()).isEqualTo(today().minusDays(6).toString());
    }

    @Test
    void what_cannot_wait_is_decided_by_chair_and_chief_executive_and_reported() {
        var draft = submitted(terms("Cannot wait for the meeting", OVER), words());
        var request = RecordUrgencyRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setRequestId(newRequest())
                .setUrgency(UrgencyAgreed.newBuilder()
                        .setUrgency(Urgency.URGENCY_CHAIR_AND_CHIEF_EXECUTIVE)
                        .setAgreedBy("Chair and Chief Executive")
                        .setAgreedOn(today().toString())
                        .setReason("The provider closes at the end of the month."));
        assertRefused(
                "REPORT_MISSING",
                () -> calls(own, commissioner(own)).decisionFiles().recordUrgency(request.build()));
        request.getUrgencyBuilder().setReportedTo(COMMITTEE + ", next meeting");
        calls(own, commissioner(own)).decisionFiles().recordUrgency(request.build());
        assertThat(elsewhere(draft, "Chair and Chief Executive", today(), "Urgent 26/1")
                        .getStatus())
                .isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_EFFECTIVE);
    }

    private static void assertRefused(String code, Runnable call) {
        assertThat(Failed.by(call::run))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, code);
    }
}
