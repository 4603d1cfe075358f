package uk.concord.gateway.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.importing.Columns;
import uk.concord.gateway.importing.Report;
import uk.concord.gateway.importing.Table;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.record.v1.ImportMoneyResponse;

/**
 * Asks for a table of costs and payments, says what was found in it, and asks whether to enter it.
 *
 * @param rows what was checked and can be entered now; empty while there is nothing
 */
public record MoneyImportPage(
        Hidden hidden,
        String partnership,
        Anchor back,
        List<Columns.Column> columns,
        ErrorSummary summary,
        String fileError,
        @Nullable Report report,
        String rows) {
    private static final String BEFORE = "ENTERED_BEFORE";

    public MoneyImportPage {
        columns = List.copyOf(columns);
    }

    static Report report(Table.Outcome.Judged<ImportMoneyResponse> judged) {
        var answer = judged.answer();
        if (judged.isSound()) {
            return Report.sound(
                    "Check your file: " + sums(answer),
                    "Nothing is wrong with it, and nothing has been entered yet. Your partner sees it as soon as you enter it.",
                    List.of(
                            Count.of(answer.getCosts(), "cost") + ", " + Money.pounds(answer.getCostsPence()),
                            Count.of(answer.getPayments(), "payment") + ", " + Money.pounds(answer.getPaymentsPence()),
                            "On " + Count.of(answer.getRecords(), "record")));
        }
        var all = answer.getCosts() + answer.getPayments();
        var before = judged.problems().stream()
                .filter(problem -> problem.getCode().equals(BEFORE))
                .count();
        return Report.wrong(
                "Nothing was entered",
                before == judged.problems().size() && before == all
                        ? "Your agency has entered all of this before."
                        : "Put right what is listed here, save the file and choose it again. A file is entered whole or not at all.",
                judged.problems());
    }

    private static String sums(ImportMoneyResponse answer) {
        return Count.of(answer.getCosts(), "cost") + ", " + Count.of(answer.getPayments(), "payment") + ", "
                + Money.pounds(answer.getCostsPence() + answer.getPaymentsPence()) + " in all";
    }
}
