package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.ChargeBasis;
import uk.concord.proto.record.v1.EnterCostRequest;
import uk.concord.proto.record.v1.EnterPaymentRequest;
import uk.concord.proto.record.v1.EnteredRequest;
import uk.concord.proto.record.v1.GetAccountStatementRequest;
import uk.concord.proto.record.v1.MoneyFor;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.record.terms.FinancialYear;

/** Money in both services: what is due, spent, paid, confirmed and owed is the same in both books. */
public abstract class AccountContract extends AccountUnderTest {
    protected AccountContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private AccountStatement statement(TestAgency agency, GetAccountStatementRequest.Builder wanted) {
        return calls(agency, commissioner(agency))
                .accounts()
                .getAccountStatement(wanted.setPartnershipId(partnership).build());
    }

    /** What the council owes for the financial year that it is, by the end of a day. */
    private AccountSum ofCouncil(TestAgency agency, LocalDate on) {
        return statement(
                        agency,
                        GetAccountStatementRequest.newBuilder()
                                .setFinancialYear(year().startYear())
                                .setOn(on.toString()))
                .getSums(0)
                .getSum();
    }

    private FinancialYear year() {
        return FinancialYear.containing(today());
    }

    private MoneyFor.Builder april(OfferResponse offered) {
        return MoneyFor.newBuilder()
                .setTerms(offered.getOffer())
                .setLineId("line-1")
                .setFrom(firstDay().toString())
                .setTo(firstDay().plusMonths(1).minusDays(1).toString());
    }

    private EnterPaymentRequest.Builder paying(OfferResponse offered, long pence) {
        return EnterPaymentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setPaidFor(april(offered))
                .setPayer(organisation(council(), ""))
                .setFund(fund(offered))
                .setAmountPence(pence)
                .setPaidOn(today().toString())
                .setReference("BACS 4711")
                .setRequestId(newRequest());
    }

    private EnterCostRequest.Builder costing(OfferResponse offered, long pence) {
        return EnterCostRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setSpentOn(april(offered))
                .setAmountPence(pence)
                .setInvoicedOn(today().toString())
                .setReference("INV 2026-04")
                .setRequestId(newRequest());
    }

    private EnteredRequest entered(OfferResponse offered, ByteString leaf) {
        return EnteredRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setEntered(leaf)
                .setRequestId(newRequest())
                .build();
    }

    @Test
    void what_is_due_by_month_is_the_same_in_both_books() {
        var offered = agreed("Due by month");
        for (var agency : List.of(own, partner)) {
            var charge = account(agency, offered).getCharges(0);
            assertThat(charge.getBasis()).isEqualTo(ChargeBasis.CHARGE_BASIS_AGREED);
            assertThat(charge.getMonthsCount()).isEqualTo(12);
            assertThat(charge.getMonthsList()).allMatch(month -> month.getAmountPence() == YEAR / 12);
            assertThat(charge.getPayer().getCode()).isEqualTo(code(council()).code());
            assertThat(charge.getPayer().getName()).isNotEmpty();
        }
    }

    @Test
    void a_payment_is_entered_by_the_payer_and_confirmed_by_the_payee() {
        var offered = agreed("Paid and confirmed");
        var before = ofCouncil(own, year().lastDay());
        var paid = calls(council(), finance(council()))
                .accounts()
                .enterPayment(paying(offered, 1_000_000).build());
        var entered = paid.getEntered(0);
        assertThat(entered.getAmountPence()).isEqualTo(1_000_000);
        assertThat(entered.getConfirmable()).isFalse();
        eventually(
                () -> account(health(), offered),
                account ->
                        account.getEnteredCount() == 1 && account.getEntered(0).getConfirmable());
        assertThat(Failed.by(() -> calls(council(), finance(council()))
                                .accounts()
                                .confirmReceipt(entered(offered, entered.getLeaf())))
                        .reason())
                .isEqualTo("NOT_THE_PAYEE");
        calls(health(), finance(health())).accounts().confirmReceipt(entered(offered, entered.getLeaf()));
        eventually(
                () -> account(council(), offered),
                account -> account.getEntered(0).getConfirmedAtMicros() > 0);
        assertThat(Failed.by(() -> calls(council(), finance(council()))
                                .accounts()
                                .takeBack(entered(offered, entered.getLeaf())))
                        .reason())
                .isEqualTo("ALREADY_RECEIVED");
        for (var agency : List.of(own, partner)) {
            var after = eventually(
                    () -> ofCouncil(agency, year().lastDay()),
                    sum -> sum.getPaidPence() == before.getPaidPence() + 1_000_000);
            assertThat(after.getOwedPence()).isEqualTo(before.getOwedPence() - 1_000_000);
            assertThat(after.getYearPence()).isEqualTo(before.getYearPence());
        }
    }

    @Test
    void a_cost_entered_in_error_is_taken_back_and_stays_to_be_seen() {
        var offered = agreed("Taken back");
        var cost = calls(own, commissioner(own))
                .accounts()
                .enterCost(costing(offered, 990_000).build());
        assertThat(cost.getSpend(0).getSpentPence()).isEqualTo(990_000);
        assertThat(cost.getSpend(0).getPromisedPence()).isEqualTo(YEAR);
        var taken = calls(own, finance(own))
                .accounts()
                .takeBack(entered(offered, cost.getEntered(0).getLeaf()));
        assertThat(taken.getEntered(0).getTakenBack()).isTrue();
        assertThat(taken.getSpend(0).getSpentPence()).isZero();
        eventually(
                () -> account(partner, offered),
                account ->
                        account.getEnteredCount() == 1 && account.getEntered(0).getTakenBack());
    }

    @Test
    void the_same_request_twice_is_one_payment() {
        var offered = agreed("Once");
        var request = paying(offered, 1_000_000).build();
        calls(council(), finance(council())).accounts().enterPayment(request);
        var again = calls(council(), finance(council())).accounts().enterPayment(request);
        assertThat(again.getEnteredCount()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_do() {
        var offered = agreed("Refused");
        refused("NOT_OWN_MONEY", health(), paying(offered, 1));
        refused("NOT_A_PAYER", council(), paying(offered, 1).setPayer(organisation(health(), "")));
        refused(
                "PAID_AHEAD",
                council(),
                paying(offered, 1).setPaidOn(today().plusDays(3).toString()));
        refused(
                "LINE_NOT_RUNNING",
                council(),
                paying(offered, 1)
                        .setPaidFor(april(offered)
                                .setFrom(firstDay().minusMonths(1).toString())
                                .setTo(firstDay().minusDays(1).toString())));
        refused(
                "PERIOD_WRONG",
                council(),
                paying(offered, 1)
                        .setPaidFor(april(offered).setTo(firstDay().plusYears(1).toString())));
        refused(
                "UNKNOWN_LINE",
                council(),
                paying(offered, 1).setPaidFor(april(offered).setLineId("no-such-line")));
        refused("AMOUNT_OUT_OF_RANGE", council(), paying(offered, 0));
        refused("REFERENCE_MISSING", council(), paying(offered, 1).setReference(" "));
        refused("NOT_A_DATE", council(), paying(offered, 1).setPaidOn("yesterday"));
        refused("TEXT_NOT_ACCEPTABLE", council(), paying(offered, 1).setReference("For 999 000 0018"));
        assertThat(account(council(), offered).getEnteredCount()).isZero();
    }

    private void refused(String reason, TestAgency agency, EnterPaymentRequest.Builder payment) {
        assertThat(Failed.by(() -> calls(agency, finance(agency)).accounts().enterPayment(payment.build()))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void a_statement_is_read_in_pages_that_sum_to_the_whole() {
        agreed("First of the statement");
        agreed("Second of the statement");
        var whole = statement(own, GetAccountStatementRequest.newBuilder().setPageSize(500));
        assertThat(whole.getYearsList()).contains(year().startYear());
        var lines = 0;
        var owed = 0L;
        var token = "";
        do {
            var page = statement(
                    own, GetAccountStatementRequest.newBuilder().setPageSize(1).setPageToken(token));
            assertThat(page.getRecordsCount()).isEqualTo(1);
            assertThat(page.getSumsList()).as("the sums are of all records").isEqualTo(whole.getSumsList());
            for (var line : page.getRecords(0).getLinesList()) {
                lines++;
                owed += line.getSum().getOwedPence();
            }
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(lines).isEqualTo(whole.getLines());
        assertThat(owed)
                .isEqualTo(whole.getSumsList().stream()
                        .mapToLong(sum -> sum.getSum().getOwedPence())
                        .sum());
    }

    @Test
    void auditors_read_the_statement_and_a_year_that_is_none_is_refused() {
        var read = calls(own, auditor())
                .accounts()
                .getAccountStatement(GetAccountStatementRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build());
        assertThat(read.getFinancialYear()).isEqualTo(year().startYear());
        var failed = Failed.by(
                () -> statement(own, GetAccountStatementRequest.newBuilder().setFinancialYear(26)));
        assertThat(failed.status()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(failed.reason()).isEqualTo("NOT_A_FINANCIAL_YEAR");
    }

    @Test
    void while_nobody_agreed_the_interim_is_due_and_paid_from_any_own_fund() {
        var offered = declined("Interim is due");
        raised(offered);
        var account = eventually(() -> account(own, offered), found -> found.getChargesCount() == 2);
        assertThat(account.getChargesList()).allMatch(charge -> charge.getBasis() == ChargeBasis.CHARGE_BASIS_INTERIM);
        var payable = account.getPayable(0);
        var paid = calls(own, finance(own))
                .accounts()
                .enterPayment(paying(offered, 1)
                        .setPayer(payable.getFunds(0).getPayer())
                        .setFund(payable.getFunds(0).getFund())
                        .build());
        assertThat(paid.getEnteredCount()).isEqualTo(1);
    }
}
