package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.WithdrawDisputeRequest;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.testkit.identity.Person;
import uk.concord.testkit.mail.CaughtMail;

/** Who is told of what in a dispute by e-mail, and when, in each service. */
public abstract class DisputeMailContract extends NotificationUnderTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final WorkingDays WORKING = WorkingDays.ofEngland();

    protected DisputeMailContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_dispute_is_told_from_the_day_it_is_raised_to_the_one_on_which_it_is_withdrawn() {
        var offered = declined("Told of and taken back");
        var raised = raised(offered);
        var mail = one(commissioner(partner), "a dispute about " + ref(offered) + " was raised");
        assertThat(mail.text())
                .contains(LINKS + "/records/" + partnership + "/" + offered.getRecordId() + "/disputes/")
                .doesNotContain("Two thirds")
                .doesNotContain("10,000");
        one(commissioner(own), "the dispute about " + ref(offered) + " was acknowledged");

        calls(own, approver(own))
                .disputes()
                .withdrawDispute(WithdrawDisputeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(raised.getLeaf())
                        .setText("We found the invoice.")
                        .setRequestId(newRequest())
                        .build());
        var ended = "the dispute about " + ref(offered) + " has ended";
        assertThat(one(commissioner(partner), ended).text()).doesNotContain("invoice");
        one(commissioner(own), ended);
        afterEverythingSoFar();
        assertThat(to(approver(own), subject(ended))).isEmpty();
        assertThat(to(commissioner(partner), about(ref(offered)))).hasSize(2);
    }

    @Test
    void more_time_is_told_to_the_one_that_is_asked_and_then_to_the_one_that_asked() {
        var offered = declined("Given time");
        var raised = raised(offered);
        var longer = WORKING.lastOf(8, LocalDate.parse(raised.getLastDays(0)));
        var asked = ask(own, offered, raised, longer.toString());
        one(
                commissioner(partner),
                "answer the request for more time in the dispute about " + ref(offered) + " by "
                        + DAY.format(LocalDate.parse(raised.getLastDays(0))));
        eventually(() -> read(partner, offered, raised), view -> view.getOpenExtensionsCount() > 0);
        agree(partner, offered, raised, asked.getOpenExtensions(0).getLeaf());
        one(commissioner(own), "more time was agreed in the dispute about " + ref(offered));
    }

    @Test
    void a_rung_is_told_before_its_last_day_on_it_and_to_the_posts_of_the_next_once_it_is_over() {
        var offered = declined("Goes up the ladder");
        var raised = raised(offered);
        acknowledged(partner, offered, raised.getLeaf());
        var first = LocalDate.parse(raised.getLastDays(0));
        laterWorkingDays(3);
        one(commissioner(own), meet(offered, " by ", first));
        one(commissioner(partner), meet(offered, " by ", first));
        laterWorkingDays(2);
        one(commissioner(own), meet(offered, " today, ", first));

        laterWorkingDays(1);
        var next = "the dispute about " + ref(offered) + " is on its next rung: meet by "
                + DAY.format(LocalDate.parse(raised.getLastDays(1)));
        one(approver(own), next);
        one(approver(partner), next);
        laterWorkingDays(5);
        one(approver(own), "act on your own duty in the dispute about " + ref(offered));
        one(secondApprover(partner), "act on your own duty in the dispute about " + ref(offered));
        laterWorkingDays(1);
        eventually(
                () -> to(digestReader(own), mail -> mail.text()
                        .contains("Act on your own duty in the dispute about " + ref(offered))),
                digests -> !digests.isEmpty());
        afterEverythingSoFar();
        assertThat(to(commissioner(own), subject(next))).isEmpty();
        assertThat(to(secondApprover(own), subject(next))).isEmpty();
    }

    @Test
    void a_claim_is_told_to_the_finance_officers_until_it_is_paid_and_confirmed() {
        var offered = declined("Paid to the penny");
        var raised = raised(offered);
        var settled = settled(offered, raised);
        var ended = "the dispute about " + ref(offered) + " has ended";
        one(commissioner(own), ended);
        one(commissioner(partner), ended);

        var claim = settled.getClaim();
        var debtor = claim.getDebtor().equals(own.code()) ? own : partner;
        var creditor = debtor.equals(own) ? partner : own;
        var toPay = "pay the claim after the dispute about " + ref(offered);
        var due = LocalDate.parse(claim.getDueOn());
        assertThat(one(financeOfficer(debtor), toPay).text())
                .contains("by " + DAY.format(due))
                .doesNotContain("£");
        untilWorkingDay(WORKING.lastOf(1, due));
        one(financeOfficer(debtor), "the payment of the claim after the dispute about " + ref(offered) + " is late");

        pay(debtor, offered, raised, claim.getAmountPence());
        one(financeOfficer(creditor), "confirm that a payment after the dispute about " + ref(offered) + " has come");
        var payment = eventually(
                        () -> read(creditor, offered, raised),
                        view -> view.getClaim().getPaymentsCount() > 0)
                .getClaim()
                .getPayments(0);
        confirm(creditor, offered, raised, payment.getLeaf());
        one(financeOfficer(debtor), "a payment after the dispute about " + ref(offered) + " was confirmed");
        afterEverythingSoFar();
        assertThat(to(commissioner(debtor), subject(toPay))).isEmpty();
        assertThat(to(approver(debtor), subject(toPay))).isEmpty();
    }

    private String meet(OfferResponse offered, String when, LocalDate day) {
        return "meet in the dispute about " + ref(offered) + when + DAY.format(day);
    }

    private void untilWorkingDay(LocalDate workingDay) {
        laterWorkingDays(WORKING.between(today(), workingDay));
    }

    private CaughtMail one(Person person, String subject) {
        return mails(person, 1, subject(subject)).getFirst();
    }

    private static Predicate<CaughtMail> subject(String begins) {
        return mail -> mail.subject().startsWith("Concord: " + begins);
    }
}
