package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.record.v1.Cover;
import uk.concord.proto.record.v1.DecisionFileStatus;
import uk.concord.proto.record.v1.DiscardNoticeRequest;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.GetPreparedNoticeRequest;
import uk.concord.proto.record.v1.GetPreparedNoticeResponse;
import uk.concord.proto.record.v1.GiveNoticeRequest;
import uk.concord.proto.record.v1.LineToEnd;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PrepareNoticeRequest;
import uk.concord.proto.record.v1.PreparedNotice;
import uk.concord.proto.record.v1.RecordCoverRequest;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;
import uk.concord.proto.record.v1.RecordNoticeRequest;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.WorkKind;

/** Notice in each service: prepared by one person, given by another, and seen by both agencies. */
public abstract class NoticeContract extends NegotiationUnderTest {
    private final String endOfSummer =
            year.firstDay().plusMonths(6).minusDays(1).toString();
    private final String endOfOctober =
            year.firstDay().plusMonths(7).minusDays(1).toString();

    protected NoticeContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void notice_given_ends_the_terms_in_both_books_and_leaves_agreed_what_was_agreed() {
        var agreed = agreed("To be ended", 1_200);
        var prepared = prepare(agreed, endOfSummer);
        assertThat(prepared.getEndsPence()).isEqualTo(60_000);
        assertThat(work(agreed)).containsExactly("approver");
        var ours = give(agreed, prepared);

        assertThat(ours.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(ours.getRemaining().getTermsTo()).isEqualTo(endOfSummer);
        assertThat(ours.getNotices(0).getStanding()).isTrue();
        assertThat(ours.getNotices(0).getDecision().getRecord().getDecidedBy())
                .isEqualTo(approver(own).name());
        assertThat(ours.getTimeline(0).getType()).isEqualTo(EntryType.ENTRY_TYPE_NOTICE);
        var theirs = eventually(() -> find(partner, agreed), view -> view.getNoticesCount() > 0);
        assertThat(theirs.getRemaining()).isEqualTo(ours.getRemaining());
        assertThat(theirs.getStateDigest()).isEqualTo(ours.getStateDigest());
        assertThat(waiting(agreed).hasNotice()).isFalse();
        assertThat(work(agreed)).isEmpty();
    }

    @Test
    void some_of_the_own_money_ends_and_the_partners_stays() {
        var agreed = agreed("To be cut", 1_200);
        var line = LineToEnd.newBuilder()
                .setLineId("line-1")
                .setFund(own.kind().equals("COUNCIL") ? Fund.FUND_DSG_HIGH_NEEDS : Fund.FUND_ICB_BASELINE)
                .setYearlyPence(50_000)
                .build();
        var ours = give(agreed, prepare(agreed, endOfSummer, line));

        var cost = ours.getRemaining().getLines(0).getCosts(0);
        assertThat(cost.getAmountPence()).isEqualTo(240_000 - 25_000);
        assertThat(cost.getTo()).isEqualTo(year.lastDay().toString());
    }

    @Test
    void notice_shorter_than_agreed_is_not_even_prepared_and_names_the_day() {
        var agreed = agreed("Too short", 100);
        var failed = Failed.by(() -> prepare(agreed, today().plusMonths(2).toString()));
        assertThat(failed.reason()).isEqualTo("NOTICE_TOO_SHORT");
        assertThat(failed.fields()).containsExactly("last_day");
        assertThat(waiting(agreed).hasNotice()).isFalse();
    }

    @Test
    void who_prepared_it_may_not_give_it_and_is_told_so_before() {
        var agreed = agreed("Four eyes", 100);
        var both = new uk.concord.testkit.identity.Person(
                own.code() + ".both",
                "Both of " + own.code(),
                own.approverPost(),
                own.code(),
                List.of(partnership),
                List.of("commissioner", "approver"));
        var prepared = calls(own, both)
                .notices()
                .prepareNotice(request(agreed, endOfSummer).build())
                .getNotice();
        var asked = calls(own, both).notices().getPreparedNotice(asking(agreed));
        assertThat(asked.getAuthority().getReason()).isEqualTo("EDITOR_MAY_NOT_APPROVE");
        assertThat(Failed.by(() -> calls(own, both).notices().giveNotice(giving(agreed, prepared)))
                        .reason())
                .isEqualTo("EDITOR_MAY_NOT_APPROVE");
        assertThat(find(own, agreed).getNoticesCount()).isZero();
    }

    @Test
    void ending_more_money_than_the_posts_limit_is_refused() {
        var agreed = agreed("Over the limit", 1_000);
        var prepared = prepare(agreed, endOfSummer);
        var small = person(own, "small", "Team leader without a limit", "approver");
        assertThat(Failed.by(() -> calls(own, small).notices().giveNotice(giving(agreed, prepared)))
                        .reason())
                .isIn("NO_DELEGATED_LIMIT", "OVER_LIMIT");
        assertThat(find(own, agreed).getNoticesCount()).isZero();
    }

    @Test
    void a_deputy_gives_notice_with_the_absent_posts_authority_and_the_entry_names_both() {
        var agreed = agreed("While the director is away", 100);
        var prepared = prepare(agreed, endOfSummer);
        var deputy = person(own, "standin", "Deputy for notices", "approver");
        calls(own, approver(own))
                .covers()
                .recordCover(RecordCoverRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setCover(Cover.newBuilder()
                                .setPost(own.approverPost())
                                .setDeputy(deputy.post())
                                .setFirstDay(today().toString())
                                .setLastDay(today().plusDays(1).toString())
                                .setReason("Annual leave"))
                        .setRequestId(newRequest())
                        .build());
        assertThat(calls(own, deputy)
                        .notices()
                        .getPreparedNotice(asking(agreed))
                        .getAuthority()
                        .getExplanation())
                .contains("You act for the " + own.approverPost());
        var decision = calls(own, deputy)
                .notices()
                .giveNotice(giving(agreed, prepared))
                .getRecord()
                .getNotices(0)
                .getDecision();
        assertThat(decision.getActor().getPost()).isEqualTo(deputy.post());
        assertThat(decision.getDecision().getAuthority().getPost()).isEqualTo(own.approverPost());
    }

    @Test
    void a_decision_taken_elsewhere_gives_the_notice_with_its_own_date_body_and_minute() {
        var agreed = agreed("Ended by a committee", 100);
        var prepared = prepare(agreed, endOfSummer);
        var decidedOn = today().minusDays(30);
        var recorded = calls(own, commissioner(own))
                .decisionFiles()
                .recordDecisionElsewhere(RecordDecisionElsewhereRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setNoticeOf(agreed.getRecordId())
                        .setDecidedBy("Committee")
                        .setDecidedOn(decidedOn.toString())
                        .setMinuteReference("26/00099")
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getFile();
        assertThat(recorded.getStatus()).isEqualTo(DecisionFileStatus.DECISION_FILE_STATUS_EFFECTIVE);
        assertThat(waiting(agreed).getAuthority().getDecided()).isTrue();

        var newcomer = person(own, "newcomer", "A post without a limit", "approver");
        var decision = calls(own, newcomer)
                .notices()
                .giveNotice(giving(agreed, prepared))
                .getRecord()
                .getNotices(0)
                .getDecision();
        assertThat(decision.getDecision().getDecidedOn()).isEqualTo(decidedOn.toString());
        assertThat(decision.getDecision().getMinuteReference()).isEqualTo("26/00099");
        assertThat(decision.getDecision().getAuthority().getPost()).isEqualTo("Committee");
        var theirs = eventually(() -> find(partner, agreed), view -> view.getNoticesCount() > 0);
        assertThat(theirs.getNotices(0).getDecision().getDecision()).isEqualTo(decision.getDecision());
    }

    @Test
    void a_decision_on_a_notice_that_was_replaced_stands_no_more_and_no_file_is_there_without_a_notice() {
        var agreed = agreed("Prepared twice", 100);
        var asked = GetDecisionFileRequest.newBuilder()
                .setPartnershipId(partnership)
                .setNoticeOf(agreed.getRecordId())
                .build();
        assertThat(Failed.by(() -> calls(own, approver(own)).decisionFiles().getDecisionFile(asked)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.NOT_FOUND, "UNKNOWN_NOTICE");
        prepare(agreed, endOfSummer);
        calls(own, commissioner(own))
                .decisionFiles()
                .recordNotice(RecordNoticeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setNoticeOf(agreed.getRecordId())
                        .setNotice(NoticePublished.newBuilder()
                                .setReference("26/00011")
                                .setPublishedOn(today().toString()))
                        .setRequestId(newRequest())
                        .build());
        var files = calls(own, approver(own)).decisionFiles();
        assertThat(files.getDecisionFile(asked).getFile().getStepsCount()).isEqualTo(1);
        prepare(agreed, endOfOctober);
        assertThat(files.getDecisionFile(asked).getFile().getStepsCount()).isZero();
    }

    @Test
    void the_same_request_sent_twice_prepares_once_and_gives_once() {
        var agreed = agreed("Twice", 100);
        var request = request(agreed, endOfSummer).build();
        var notices = calls(own, commissioner(own)).notices();
        var prepared = notices.prepareNotice(request);
        assertThat(notices.prepareNotice(request)).isEqualTo(prepared);
        var other = request.toBuilder().setLastDay(endOfOctober).build();
        assertThat(Failed.by(() -> notices.prepareNotice(other)).reason()).isEqualTo("KEY_USED_BEFORE");

        var giving = giving(agreed, prepared.getNotice());
        var giver = calls(own, approver(own)).notices();
        giver.giveNotice(giving);
        assertThat(giver.giveNotice(giving).getRecord().getNoticesCount()).isEqualTo(1);
        assertThat(Failed.by(() -> giver.giveNotice(giving(agreed, prepared.getNotice())))
                        .reason())
                .isEqualTo("NOTHING_TO_END");
    }

    @Test
    void what_was_thrown_away_or_replaced_can_no_longer_be_given() {
        var agreed = agreed("Thrown away", 100);
        var first = prepare(agreed, endOfSummer);
        var second = prepare(agreed, endOfOctober);
        assertThat(waiting(agreed).getNotice().getNoticeId()).isEqualTo(second.getNoticeId());
        assertThat(Failed.by(() -> give(agreed, first)).reason()).isEqualTo("NOTICE_DISCARDED");
        var discard = DiscardNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(agreed.getRecordId())
                .setNoticeId(second.getNoticeId())
                .setRequestId(newRequest())
                .build();
        calls(own, commissioner(own)).notices().discardNotice(discard);
        assertThat(waiting(agreed).hasNotice()).isFalse();
        assertThat(Failed.by(() -> give(agreed, second)).reason()).isEqualTo("NOTICE_DISCARDED");
    }

    @Test
    void nothing_can_be_ended_that_is_not_agreed_and_a_childs_number_is_kept_out() {
        var offered = offer("Only offered", 100);
        assertThat(Failed.by(() -> prepare(offered, endOfSummer)).reason()).isEqualTo("NOT_IN_FORCE");
        var agreed = agreed("Named", 100);
        var naming = request(agreed, endOfSummer)
                .setDecisionRecord(DecisionRecord.newBuilder().setReasons("For 999 000 0018"))
                .build();
        assertThat(Failed.by(() -> calls(own, commissioner(own)).notices().prepareNotice(naming))
                        .status())
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    /** The roles to which the work of giving notice on this record falls. */
    private List<String> work(OfferResponse agreed) {
        return calls(own, approver(own))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build())
                .getWaitingForUsList()
                .stream()
                .filter(item -> item.getKind() == WorkKind.WORK_KIND_GIVE_NOTICE
                        && item.getRecord().getRecordId().equals(agreed.getRecordId()))
                .map(item -> item.getRole())
                .toList();
    }

    private OfferResponse agreed(String title, long poundsEach) {
        var offered = offer(title, poundsEach);
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        return offered;
    }

    private PreparedNotice prepare(OfferResponse agreed, String lastDay, LineToEnd... lines) {
        return calls(own, commissioner(own))
                .notices()
                .prepareNotice(request(agreed, lastDay, lines).build())
                .getNotice();
    }

    private PrepareNoticeRequest.Builder request(OfferResponse agreed, String lastDay, LineToEnd... lines) {
        return PrepareNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(agreed.getRecordId())
                .setAgreement(agreed.getOffer())
                .setLastDay(lastDay)
                .addAllLines(List.of(lines))
                .setRequestId(newRequest());
    }

    private GetPreparedNoticeRequest asking(OfferResponse agreed) {
        return GetPreparedNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(agreed.getRecordId())
                .build();
    }

    private GetPreparedNoticeResponse waiting(OfferResponse agreed) {
        return calls(own, approver(own)).notices().getPreparedNotice(asking(agreed));
    }

    private GiveNoticeRequest giving(OfferResponse agreed, PreparedNotice notice) {
        return GiveNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(agreed.getRecordId())
                .setNoticeId(notice.getNoticeId())
                .setDecisionRecord(words())
                .setRequestId(newRequest())
                .build();
    }

    private RecordView give(OfferResponse agreed, PreparedNotice notice) {
        return calls(own, approver(own))
                .notices()
                .giveNotice(giving(agreed, notice))
                .getRecord();
    }
}
