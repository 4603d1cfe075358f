package uk.concord.council;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.CallInEnded;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.CalledIn;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.DecisionFileStatus;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GiveNoticeRequest;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PrepareNoticeRequest;
import uk.concord.proto.record.v1.RecordCallInOutcomeRequest;
import uk.concord.proto.record.v1.RecordCallInRequest;
import uk.concord.proto.record.v1.RecordDecisionRequest;
import uk.concord.proto.record.v1.RecordNoticeRequest;
import uk.concord.proto.record.v1.RecordUrgencyRequest;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.UrgencyAgreed;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.testkit.service.DecisionFileContract;
import uk.concord.testkit.service.Failed;
import uk.concord.testkit.service.RunningService;
import uk.concord.testkit.service.TestAgency;

/** A council's key decisions: more than £1,000,000, or two divisions. */
class CouncilDecisionFileTest extends DecisionFileContract {
    private static final long OVER = 1_200_000;

    CouncilDecisionFileTest() {
        super(TestAgency.KENT, TestAgency.HEALTH);
    }

    @Override
    protected void limit(RunningService service, String post, Pence limit) {
        CouncilLimits.enter(service, post, limit);
    }

    @Test
    void a_key_decision_is_refused_without_notice_and_before_its_twenty_eight_clear_days() {
        var draft = submitted(terms("No notice", OVER), words());
        assertThat(file(draft).getDemand().getBecause()).contains("More than £1,000,000");
        assertRefused("NO_NOTICE", () -> calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build()));
        assertRefused("NO_NOTICE", () -> decide(draft));
        noticed(draft, today().minusDays(28));
        assertThat(file(draft).getNotBefore()).isEqualTo(today().plusDays(1).toString());
        assertRefused("NOTICE_TOO_SHORT", () -> decide(draft));
    }

    @Test
    void a_key_decision_waits_for_its_call_in_before_it_is_offered() {
        var draft = submitted(terms("Call-in runs", OVER), words());
        noticed(draft, today().minusDays(29));
        assertRefused("DECISION_FIRST", () -> calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build()));
        var decided = decide(draft);
        assertThat(decided.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_CALL_IN_RUNNING);
        assertThat(decided.getEffectiveOn())
                .isEqualTo(WorkingDays.ofEngland().afterClear(5, today()).toString());
        assertRefused("CALL_IN_RUNNING", () -> calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build()));
        assertRefused("CALL_IN_RUNNING", () -> decide(draft));
    }

    @Test
    void what_was_called_in_and_returned_is_decided_anew_and_what_was_upheld_is_offered() {
        var draft = submitted(terms("Called in", OVER), words());
        noticed(draft, today().minusDays(60));
        decide(draft);
        assertThat(callIn(draft).getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_CALLED_IN);
        assertRefused("CALLED_IN", () -> calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build()));
        assertThat(ended(draft, CallInOutcome.CALL_IN_OUTCOME_RETURNED).getStatus())
                .isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_TO_DECIDE);
        decide(draft);
        callIn(draft);
        assertThat(ended(draft, CallInOutcome.CALL_IN_OUTCOME_UPHELD).getStatus())
                .isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_EFFECTIVE);
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        assertThat(find(own, offered).getOffers(0).getVoidReason()).isEmpty();
    }

    @Test
    void a_cabinet_members_key_decision_of_last_month_is_offered_with_both_its_dates() {
        var draft = submitted(terms("Decided last month", OVER), words());
        noticed(draft, today().minusDays(80));
        var decidedOn = today().minusDays(30);
        elsewhere(draft, "Cabinet Member for Education and Skills", decidedOn, "26/00077");
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        var decision = find(own, offered).getOffers(0).getDecision().getDecision();
        assertThat(decision.getDecidedOn()).isEqualTo(decidedOn.toString());
        assertThat(decision.getEffectiveOn())
                .isEqualTo(WorkingDays.ofEngland().afterClear(5, decidedOn).toString());
        assertThat(decision.getAuthority().getContributionPence()).isEqualTo(OVER * 100);
    }

    @Test
    void special_urgency_does_without_notice_and_names_who_agreed() {
        var draft = submitted(terms("Cannot wait", OVER), words());
        var urgency = RecordUrgencyRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setRequestId(newRequest())
                .setUrgency(UrgencyAgreed.newBuilder()
                        .setUrgency(Urgency.URGENCY_SPECIAL)
                        .setAgreedBy("Chair of the Scrutiny Committee")
                        .setAgreedOn(today().toString())
                        .setReason("The provider closes at the end of the month."));
        calls(own, commissioner(own)).decisionFiles().recordUrgency(urgency.build());
        assertThat(decide(draft).getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_CALL_IN_RUNNING);
        urgency.getUrgencyBuilder().setUrgency(Urgency.URGENCY_CHAIR_AND_CHIEF_EXECUTIVE);
        var another = submitted(terms("Not ours", OVER), words());
        assertRefused("NO_SUCH_WAY", () -> calls(own, commissioner(own))
                .decisionFiles()
                .recordUrgency(urgency.setDraftId(another.getDraftId())
                        .setRequestId(newRequest())
                        .build()));
    }

    @Test
    void what_affects_two_divisions_is_a_key_decision_however_little_it_costs() {
        var draft = submitted(terms("Everywhere", 1_000), words());
        var notice = notice(draft, today().minusDays(10));
        notice.getNoticeBuilder().setSeveralDivisions(true);
        var file = calls(own, commissioner(own))
                .decisionFiles()
                .recordNotice(notice.build())
                .getFile();
        assertThat(file.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_NOTICE_RUNNING);
        assertThat(file.getDemand().getBecause()).contains("electoral divisions");
    }

    @Test
    void ending_much_money_by_notice_is_a_key_decision_and_waits_for_its_call_in() {
        var agreed = agreed("Much to end");
        var prepared = calls(own, commissioner(own))
                .notices()
                .prepareNotice(PrepareNoticeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(agreed.getRecordId())
                        .setAgreement(agreed.getOffer())
                        .setLastDay(year.firstDay().plusMonths(6).minusDays(1).toString())
                        .setRequestId(newRequest())
                        .build())
                .getNotice();
        assertThat(prepared.getEndsPence()).isGreaterThan(100_000_000);
        var giving = GiveNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(agreed.getRecordId())
                .setNoticeId(prepared.getNoticeId())
                .setRequestId(newRequest())
                .build();
        var approver = calls(own, approver(own));
        var commissioner = calls(own, commissioner(own));
        assertRefused("NO_NOTICE", () -> approver.notices().giveNotice(giving));
        commissioner
                .decisionFiles()
                .recordNotice(RecordNoticeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setNoticeOf(agreed.getRecordId())
                        .setNotice(NoticePublished.newBuilder()
                                .setReference("26/00013")
                                .setPublishedOn(today().minusDays(29).toString()))
                        .setRequestId(newRequest())
                        .build());
        assertRefused("DECISION_FIRST", () -> approver.notices().giveNotice(giving));
        var decided = approver.decisionFiles()
                .recordDecision(RecordDecisionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setNoticeOf(agreed.getRecordId())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getFile();
        assertThat(decided.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_CALL_IN_RUNNING);
        assertRefused("CALL_IN_RUNNING", () -> approver.notices().giveNotice(giving));

        commissioner
                .decisionFiles()
                .recordCallIn(RecordCallInRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setNoticeOf(agreed.getRecordId())
                        .setCalledIn(calledIn())
                        .setRequestId(newRequest())
                        .build());
        assertRefused("CALLED_IN", () -> approver.notices().giveNotice(giving));
        commissioner
                .decisionFiles()
                .recordCallInOutcome(RecordCallInOutcomeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setNoticeOf(agreed.getRecordId())
                        .setEnded(ended(CallInOutcome.CALL_IN_OUTCOME_UPHELD))
                        .setRequestId(newRequest())
                        .build());
        var given = approver.notices().giveNotice(giving).getRecord().getNotices(0);
        assertThat(given.getDecision().getDecision().getDecidedOn()).isEqualTo(today().toString());
        assertThat(given.getDecision().getRecord().getReasons()).isEqualTo(words().getReasons());
    }

    /** Agreed by both, and decided in the council in the way of a key decision. */
    private OfferResponse agreed(String title) {
        var draft = submitted(terms(title, 2 * OVER), words());
        noticed(draft, today().minusDays(80));
        elsewhere(draft, "Cabinet Member for Education and Skills", today().minusDays(30), "26/00078");
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        return offered;
    }

    private DecisionFile noticed(Draft draft, LocalDate publishedOn) {
        return calls(own, commissioner(own))
                .decisionFiles()
                .recordNotice(notice(draft, publishedOn).build())
                .getFile();
    }

    private DecisionFile decide(Draft draft) {
        return calls(own, approver(own))
                .decisionFiles()
                .recordDecision(RecordDecisionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setRequestId(newRequest())
                        .build())
                .getFile();
    }

    private DecisionFile callIn(Draft draft) {
        return calls(own, commissioner(own))
                .decisionFiles()
                .recordCallIn(RecordCallInRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setRequestId(newRequest())
                        .setCalledIn(calledIn())
                        .build())
                .getFile();
    }

    private DecisionFile ended(Draft draft, CallInOutcome outcome) {
        return calls(own, commissioner(own))
                .decisionFiles()
                .recordCallInOutcome(RecordCallInOutcomeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setRequestId(newRequest())
                        .setEnded(ended(outcome))
                        .build())
                .getFile();
    }

    private CalledIn calledIn() {
        return CalledIn.newBuilder()
                .setCalledInOn(today().toString())
                .setCalledInBy("Five members of the Scrutiny Committee")
                .setReason("The options were not weighed.")
                .build();
    }

    private CallInEnded ended(CallInOutcome outcome) {
        return CallInEnded.newBuilder()
                .setOutcome(outcome)
                .setEndedOn(today().toString())
                .setMinuteReference("Scrutiny 2026/14")
                .build();
    }

    private static void assertRefused(String code, Runnable call) {
        assertThat(Failed.by(call::run))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, code);
    }
}
