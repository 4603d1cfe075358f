package uk.concord.gateway.importing;

import java.util.List;
import uk.concord.gateway.wording.Count;
import uk.concord.proto.record.v1.CellProblem;

/**
 * What was found in a table that was handed in.
 *
 * @param wrong what must be put right, by row and column, as far as it is shown
 * @param more how much more there is; empty for nothing
 * @param found what is in it, where nothing is wrong
 */
public record Report(String heading, String sentence, List<Wrong> wrong, String more, List<String> found) {
    private static final int SHOWN = 200;

    public Report {
        wrong = List.copyOf(wrong);
        found = List.copyOf(found);
    }

    /** Something wrong with a cell. */
    public record Wrong(String place, String message) {}

    /** Nothing is wrong with it. */
    public static Report sound(String heading, String sentence, List<String> found) {
        return new Report(heading, sentence, List.of(), "", found);
    }

    /** Nothing of it was taken in. */
    public static Report wrong(String heading, String sentence, List<CellProblem> problems) {
        var wrong = problems.stream().limit(SHOWN).map(Report::wrong).toList();
        int hidden = problems.size() - wrong.size();
        return new Report(
                heading,
                sentence,
                wrong,
                hidden == 0 ? "" : "And " + Count.of(hidden, "more mistake") + " further down.",
                List.of());
    }

    private static Wrong wrong(CellProblem problem) {
        return new Wrong(
                "Row " + problem.getRow() + (problem.getColumn().isEmpty() ? "" : ", " + problem.getColumn()),
                problem.getMessage());
    }
}
