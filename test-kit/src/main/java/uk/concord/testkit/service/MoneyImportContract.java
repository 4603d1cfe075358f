package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.EnteredRequest;
import uk.concord.proto.record.v1.EnteredView;
import uk.concord.proto.record.v1.ImportMoneyRequest;
import uk.concord.proto.record.v1.ImportMoneyResponse;
import uk.concord.proto.record.v1.MoneyRow;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.testkit.identity.Person;

/** How a service takes a table of costs and payments in: every row judged, all of them entered or none, nothing twice. */
public abstract class MoneyImportContract extends AccountUnderTest {
    protected MoneyImportContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private MoneyRow.Builder cost(int number, OfferResponse offered, String reference) {
        return MoneyRow.newBuilder()
                .setRow(number)
                .setRecord(account(council(), offered).getRef())
                .setKind("Cost")
                .setLine(account(council(), offered).getPayable(0).getLineName())
                .setFrom(firstDay().toString())
                .setTo(firstDay().plusDays(29).toString())
                .setAmount("£1,250.50")
                .setDate(today().toString())
                .setReference(reference);
    }

    private MoneyRow.Builder payment(int number, OfferResponse offered, String reference) {
        return cost(number, offered, reference)
                .setKind("payment")
                .setLine("line-1")
                .setAmount("10000")
                .setPayer(code(council()).code())
                .setFund(fund(offered).name().substring("FUND_".length()).replace('_', ' '));
    }

    private ImportMoneyRequest.Builder request(MoneyRow.Builder... rows) {
        return ImportMoneyRequest.newBuilder()
                .setPartnershipId(partnership)
                .addAllRows(Arrays.stream(rows).map(MoneyRow.Builder::build).toList())
                .setRequestId(newRequest());
    }

    private ImportMoneyResponse importing(Person person, ImportMoneyRequest.Builder request) {
        return calls(council(), person).imports().importMoney(request.build());
    }

    private List<EnteredView> entered(TestAgency agency, OfferResponse offered) {
        return account(agency, offered).getEnteredList();
    }

    @Test
    void costs_and_payments_of_several_records_are_entered_at_once_and_both_books_hold_them() {
        var one = agreed("One of a table");
        var other = agreed("Another of a table");

        var answer = importing(
                finance(council()),
                request(cost(2, one, "INV 1"), payment(3, one, "BACS 1"), payment(4, other, "BACS 2")));

        assertThat(answer.getProblemsList()).isEmpty();
        assertThat(answer.getCosts()).isEqualTo(1);
        assertThat(answer.getCostsPence()).isEqualTo(125_050);
        assertThat(answer.getPayments()).isEqualTo(2);
        assertThat(answer.getPaymentsPence()).isEqualTo(2_000_000);
        assertThat(answer.getRecords()).isEqualTo(2);
        for (var agency : List.of(council(), health())) {
            eventually(() -> entered(agency, one), entered -> entered.size() == 2);
            eventually(() -> entered(agency, other), entered -> entered.size() == 1);
        }
        assertThat(entered(health(), other).getFirst())
                .extracting(EnteredView::getReference, EnteredView::getAmountPence, EnteredView::getVoid)
                .containsExactly("BACS 2", 1_000_000L, false);
    }

    @Test
    void every_wrong_cell_is_named_and_nothing_of_the_table_is_entered() {
        var offered = agreed("Wrong cells");

        var answer = importing(
                finance(council()),
                request(
                        cost(2, offered, "INV 2"),
                        cost(3, offered, "INV 3").setRecord("KC-1999-0001"),
                        cost(4, offered, "INV 4").setKind("gift").setAmount("lots"),
                        cost(5, offered, "INV 5").setFrom("31/02/2026").clearDate(),
                        cost(6, offered, "INV 6").setLine("No such line"),
                        cost(7, offered, "INV 7").setPayer("QKS").setRanOn("perhaps"),
                        payment(8, offered, "BACS 8").setPayer(code(health()).code()),
                        payment(9, offered, "BACS 9")
                                .setDate(today().plusDays(3).toString()),
                        payment(10, offered, " "),
                        payment(11, offered, "For 999 000 0018"),
                        payment(12, offered, "BACS 12").setRanOn("yes").setAmount("0"),
                        payment(13, offered, "BACS 13")
                                .setFrom(firstDay().minusDays(40).toString())
                                .setTo(firstDay().minusDays(20).toString()),
                        payment(14, offered, "BACS 14")
                                .setTo(firstDay().plusYears(1).toString())));

        assertThat(answer.getProblemsList())
                .extracting(CellProblem::getRow, CellProblem::getColumn, CellProblem::getCode)
                .contains(
                        tuple(3, "record", "UNKNOWN_RECORD"),
                        tuple(4, "kind", "NOT_A_CHOICE"),
                        tuple(4, "amount", "NOT_AN_AMOUNT"),
                        tuple(5, "from", "NOT_A_DATE"),
                        tuple(5, "date", "MISSING"),
                        tuple(6, "line", "UNKNOWN_LINE"),
                        tuple(7, "payer", "NOT_FOR_THIS_KIND"),
                        tuple(7, "ran_on", "NOT_A_CHOICE"),
                        tuple(8, "payer", "NOT_A_PAYER"),
                        tuple(9, "date", "PAID_AHEAD"),
                        tuple(10, "reference", "REFERENCE_MISSING"),
                        tuple(11, "reference", "PERSONAL_IDENTIFIER"),
                        tuple(12, "ran_on", "NOT_FOR_THIS_KIND"),
                        tuple(12, "amount", "AMOUNT_OUT_OF_RANGE"),
                        tuple(13, "from", "LINE_NOT_RUNNING"),
                        tuple(14, "to", "PERIOD_WRONG"));
        assertThat(answer.getProblemsList())
                .isSortedAccordingTo(Comparator.comparingInt(CellProblem::getRow))
                .noneMatch(problem -> problem.getRow() == 2)
                .noneMatch(problem -> problem.getMessage().isBlank());
        assertThat(entered(council(), offered)).isEmpty();
    }

    @Test
    void a_check_enters_nothing_and_sums_what_there_is() {
        var offered = agreed("Only checked");

        var answer = importing(
                finance(council()),
                request(cost(2, offered, "INV 1"), payment(3, offered, "BACS 1"))
                        .setCheckOnly(true));

        assertThat(answer.getProblemsList()).isEmpty();
        assertThat(answer.getCosts() + answer.getPayments()).isEqualTo(2);
        assertThat(entered(council(), offered)).isEmpty();
    }

    @Test
    void the_same_request_again_has_the_same_answer_and_the_same_table_again_enters_nothing() {
        var offered = agreed("Handed in twice");
        var request = request(cost(2, offered, "INV 1"), payment(3, offered, "BACS 1"));
        var first = importing(finance(council()), request);

        assertThat(importing(finance(council()), request)).isEqualTo(first);
        assertThat(entered(council(), offered)).hasSize(2);

        var again = importing(approver(council()), request.setRequestId(newRequest()));
        assertThat(again.getProblemsList())
                .extracting(CellProblem::getRow, CellProblem::getCode)
                .containsExactly(tuple(2, "ENTERED_BEFORE"), tuple(3, "ENTERED_BEFORE"));
        assertThat(entered(council(), offered)).hasSize(2);

        var twice = importing(finance(council()), request(cost(2, offered, "INV 9"), cost(3, offered, "INV 9")));
        assertThat(twice.getProblemsList())
                .extracting(CellProblem::getRow, CellProblem::getCode)
                .containsExactly(tuple(3, "ENTERED_BEFORE"));
        assertThat(entered(council(), offered)).hasSize(2);
    }

    @Test
    void another_table_under_a_key_that_was_used_is_refused() {
        var offered = agreed("Another under the key");
        var request = request(cost(2, offered, "INV 1"));
        importing(finance(council()), request);

        var other = request.setRows(0, cost(2, offered, "INV 2"));

        assertThat(Failed.by(() -> importing(finance(council()), other)).reason())
                .isEqualTo("KEY_USED_BEFORE");
    }

    @Test
    void what_was_taken_back_may_be_entered_again() {
        var offered = agreed("Taken back and again");
        var request = request(cost(2, offered, "INV 1"));
        importing(finance(council()), request);
        calls(council(), finance(council()))
                .accounts()
                .takeBack(EnteredRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setEntered(entered(council(), offered).getFirst().getLeaf())
                        .setRequestId(newRequest())
                        .build());

        assertThat(importing(finance(council()), request.setRequestId(newRequest()))
                        .getProblemsList())
                .isEmpty();
        assertThat(entered(council(), offered)).hasSize(2);
    }

    @Test
    void a_commissioner_enters_costs_alone_and_a_service_that_ran_on_is_said_to() {
        var offered = agreed("By a commissioner");

        var refused = importing(commissioner(council()), request(payment(2, offered, "BACS 1")));
        assertThat(refused.getProblemsList())
                .extracting(CellProblem::getColumn, CellProblem::getCode)
                .containsExactly(tuple("kind", "NOT_ENTITLED"));

        var unknown = importing(
                commissioner(council()), request(cost(2, offered, "INV 1").setRecord("")));
        assertThat(unknown.getProblemsList())
                .extracting(CellProblem::getColumn, CellProblem::getCode)
                .containsExactly(tuple("record", "UNKNOWN_RECORD"));

        var ranOn = cost(2, offered, "INV 1")
                .setFrom(firstDay().minusDays(40).toString())
                .setTo(firstDay().minusDays(20).toString())
                .setRanOn("YES");
        assertThat(importing(commissioner(council()), request(ranOn)).getProblemsList())
                .isEmpty();
        assertThat(entered(council(), offered).getFirst().getRanOn()).isTrue();
    }

    @Test
    void a_thousand_rows_are_entered_in_one_step_and_more_are_refused_at_once() {
        var offered = agreed("A thousand rows");
        var row = payment(2, offered, "");
        var rows = IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> row.clone()
                        .setRow(number + 1)
                        .setAmount("1.00")
                        .setReference(
                                "A reference of a hundred characters that somebody has typed in full to see how much may be said %04d"
                                        .formatted(number)))
                .toArray(MoneyRow.Builder[]::new);

        assertThat(importing(finance(council()), request(rows)).getProblemsList())
                .isEmpty();
        eventually(() -> entered(health(), offered), entered -> entered.size() == 1_000);

        var more = request(rows).addRows(row);
        assertThat(Failed.by(() -> importing(finance(council()), more)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.INVALID_ARGUMENT, "TOO_MANY_ROWS");
    }
}
