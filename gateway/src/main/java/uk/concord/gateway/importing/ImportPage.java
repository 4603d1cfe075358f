package uk.concord.gateway.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.wording.Count;
import uk.concord.proto.record.v1.ImportRegisterResponse;

/** Asks for a register, and says what was found in the one that was handed in. */
public record ImportPage(
        Hidden hidden,
        List<Choice> partnerships,
        List<Columns.Column> columns,
        ErrorSummary summary,
        String fileError,
        @Nullable Report report) {
    public ImportPage {
        partnerships = List.copyOf(partnerships);
        columns = List.copyOf(columns);
    }

    /** A partnership to import into. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Something wrong with a cell. */
    public record Wrong(String place, String message) {}

    /** An agreement that was found. */
    public record Found(String reference, String title) {}

    /** What was found in a register. */
    public record Report(String heading, String sentence, List<Wrong> wrong, String more, List<Found> found) {
        private static final int SHOWN = 200;

        public Report {
            wrong = List.copyOf(wrong);
            found = List.copyOf(found);
        }

        static Report of(ImportRegisterResponse answer) {
            var wrong = answer.getProblemsList().stream()
                    .limit(SHOWN)
                    .map(problem -> new Wrong(
                            "Row " + problem.getRow()
                                    + (problem.getColumn().isEmpty() ? "" : ", " + problem.getColumn()),
                            problem.getMessage()))
                    .toList();
            var found = answer.getAgreementsList().stream()
                    .map(agreement -> new Found(agreement.getReference(), agreement.getTitle()))
                    .toList();
            int hidden = answer.getProblemsCount() - wrong.size();
            return new Report(
                    wrong.isEmpty() ? "Nothing is wrong with this register" : "Nothing was imported",
                    wrong.isEmpty()
                            ? "It holds " + Count.of(found.size(), "agreement")
                                    + ". Nothing has been imported yet: choose the file again and import it."
                            : "Put right what is listed here, save the file and choose it again. A register is imported whole or not at all.",
                    wrong,
                    hidden == 0 ? "" : "And " + Count.of(hidden, "more mistake") + " further down.",
                    wrong.isEmpty() ? found : List.of());
        }
    }
}
