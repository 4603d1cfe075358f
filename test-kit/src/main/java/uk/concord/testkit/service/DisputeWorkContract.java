package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;

/** What disputes ask of people stands on the work lists of both agencies, until it is done. */
public abstract class DisputeWorkContract extends DisputeUnderTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    protected DisputeWorkContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_running_rung_waits_for_both_agencies_and_names_their_posts() {
        var offered = declined("To be met about");
        var before = work(own);
        var raised = raised(offered);
        var ours = item(work(own).getWaitingForUsList(), raised, WorkKind.WORK_KIND_MEET_ON_RUNG);
        assertThat(ours.getDispute().getRungName()).isEqualTo("Service managers");
        assertThat(ours.getDispute().getAmountPence()).isEqualTo(1_000_000);
        assertThat(List.of(
                        ours.getPost(),
                        item(work(own).getWaitingForThemList(), raised, ours.getKind())
                                .getPost()))
                .containsExactlyInAnyOrder("SEN manager", "CYP commissioning manager");
        assertThat(day(ours)).isEqualTo(raised.getLastDays(0));
        assertThat(ours.getRole()).isEqualTo("commissioner");
        acknowledged(partner, offered, raised.getLeaf());
        assertThat(item(work(partner).getWaitingForUsList(), raised, ours.getKind())
                        .getAgency())
                .isEqualTo(partner.code());
        assertThat(work(own).getWaitingForUsCapped()).isEqualTo(before.getWaitingForUsCapped() + 1);
        assertThat(work(own).getWaitingForThemCapped()).isEqualTo(before.getWaitingForThemCapped() + 1);
    }

    @Test
    void more_time_waits_for_the_one_that_is_asked_until_it_agrees() {
        var offered = declined("To be given time");
        var raised = raised(offered);
        var asked = ask(own, offered, raised, today().plusDays(40).toString());
        item(work(own).getWaitingForThemList(), raised, WorkKind.WORK_KIND_ANSWER_EXTENSION);
        eventually(() -> read(partner, offered, raised), view -> view.getOpenExtensionsCount() > 0);
        item(work(partner).getWaitingForUsList(), raised, WorkKind.WORK_KIND_ANSWER_EXTENSION);
        agree(partner, offered, raised, asked.getOpenExtensions(0).getLeaf());
        assertThat(kinds(work(partner).getWaitingForUsList(), raised)).containsExactly(WorkKind.WORK_KIND_MEET_ON_RUNG);
    }

    @Test
    void after_the_last_rung_each_is_asked_to_act_or_settle_until_it_has_spoken() {
        var offered = declined("To be ended");
        var raised = raised(offered);
        after(raised.getLastDays(1));
        eventually(() -> read(own, offered, raised), view -> view.getRung() > 2);
        eventually(() -> read(partner, offered, raised), view -> view.getRung() > 2);
        var ours = item(work(own).getWaitingForUsList(), raised, WorkKind.WORK_KIND_END_DISPUTE);
        assertThat(ours.getRole()).isEqualTo("approver");
        assertThat(ours.getDueAtMicros()).isZero();
        onDuty(own, offered, raised);
        assertThat(kinds(work(own).getWaitingForUsList(), raised)).isEmpty();
        item(work(own).getWaitingForThemList(), raised, WorkKind.WORK_KIND_END_DISPUTE);
    }

    @Test
    void a_claim_waits_for_its_debtor_and_then_its_payment_for_the_creditor() {
        var offered = declined("To be paid");
        var raised = raised(offered);
        var settled = settled(offered, raised);
        var claim = settled.getClaim();
        var debtor = claim.getDebtor().equals(own.code()) ? own : partner;
        var creditor = debtor.equals(own) ? partner : own;
        eventually(() -> read(debtor, offered, raised), DisputeView::hasClaim);
        var toPay = item(work(debtor).getWaitingForUsList(), raised, WorkKind.WORK_KIND_PAY_CLAIM);
        assertThat(toPay.getAmountPence()).isEqualTo(claim.getAmountPence());
        assertThat(toPay.getRole()).isEqualTo("finance");
        assertThat(day(toPay)).isEqualTo(claim.getDueOn());
        assertThat(toPay.getDueAtMicros()).isGreaterThan(work(debtor).getNowMicros());

        after(claim.getDueOn());
        var late = work(debtor);
        assertThat(item(late.getWaitingForUsList(), raised, WorkKind.WORK_KIND_PAY_CLAIM)
                        .getDueAtMicros())
                .isLessThan(late.getNowMicros());
        pay(debtor, offered, raised, claim.getAmountPence() - 1);
        var left = item(work(debtor).getWaitingForUsList(), raised, WorkKind.WORK_KIND_PAY_CLAIM)
                .getAmountPence();
        assertThat(left)
                .as("the last penny, and the interest on what came late")
                .isEqualTo(1 + read(debtor, offered, raised).getClaim().getInterestPence())
                .isGreaterThan(1);
        var payment = eventually(
                        () -> read(creditor, offered, raised),
                        view -> view.getClaim().getPaymentsCount() > 0)
                .getClaim()
                .getPayments(0);
        assertThat(item(work(creditor).getWaitingForUsList(), raised, WorkKind.WORK_KIND_CONFIRM_PAYMENT)
                        .getAmountPence())
                .isEqualTo(claim.getAmountPence() - 1);
        confirm(creditor, offered, raised, payment.getLeaf());
        pay(debtor, offered, raised, left);
        assertThat(kinds(work(creditor).getWaitingForUsList(), raised)).isEmpty();
    }

    @Test
    void what_is_due_comes_before_what_has_no_limit() {
        created(ofThisYear("A draft without a limit", 1, 1), words());
        raised(declined("Due before"));
        assertThat(work(own).getWaitingForUsList())
                .extracting(item -> item.getDueAtMicros() == 0 ? Long.MAX_VALUE : item.getDueAtMicros())
                .isSorted();
    }

    private ListWorkResponse work(TestAgency agency) {
        return calls(agency, financeOfficer(agency))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build());
    }

    private static WorkItem item(List<WorkItem> items, DisputeView dispute, WorkKind kind) {
        assertThat(kinds(items, dispute)).contains(kind);
        return items.stream()
                .filter(item -> item.getDispute().getLeaf().equals(dispute.getLeaf()) && item.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<WorkKind> kinds(List<WorkItem> items, DisputeView dispute) {
        return items.stream()
                .filter(item -> item.getDispute().getLeaf().equals(dispute.getLeaf()))
                .map(WorkItem::getKind)
                .toList();
    }

    private static String day(WorkItem item) {
        return LocalDate.ofInstant(java.time.Instant.EPOCH.plus(item.getDueAtMicros(), ChronoUnit.MICROS), LONDON)
                .toString();
    }
}
