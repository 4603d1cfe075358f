package uk.concord.gateway.importing;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.concord.proto.record.v1.CellProblem;

/** A table that somebody hands in: read here, judged and taken in, whole or not at all, by their own agency's service. */
public final class Table {
    private Table() {}

    /** What came of it. */
    public sealed interface Outcome<A> {
        /** It cannot be read at all, and why, for people. */
        record Unreadable<A>(String sentence) implements Outcome<A> {}

        /**
         * What the service answered.
         *
         * @param problems what was found in reading and in judging; where there is any, nothing was taken in
         */
        record Judged<A>(A answer, List<CellProblem> problems) implements Outcome<A> {
            public Judged {
                problems = List.copyOf(problems);
            }

            public boolean isSound() {
                return problems.isEmpty();
            }
        }
    }

    /** The agency's service, as it takes such rows. */
    public interface Service<R, A> {
        A handIn(List<R> rows, boolean checkOnly);

        List<CellProblem> problems(A answer);
    }

    /** Checks it, and has it taken in unless only the check is wanted or something is wrong. */
    public static <R extends Message, A> Outcome<A> handIn(
            byte[] file, Columns<R> columns, boolean checkOnly, Service<R, A> service) {
        return switch (TableFile.read(file, columns)) {
            case TableFile.Read.Unreadable<R>(var sentence) -> new Outcome.Unreadable<>(sentence);
            case TableFile.Read.Rows<R>(var rows, var problems) -> {
                var answer = service.handIn(rows, checkOnly || !problems.isEmpty());
                yield new Outcome.Judged<>(answer, together(problems, service.problems(answer)));
            }
        };
    }

    /** A cell that could not be read is not missed a second time. */
    private static List<CellProblem> together(List<CellProblem> inReading, List<CellProblem> inJudging) {
        var all = new ArrayList<>(inReading);
        inJudging.stream()
                .filter(found -> inReading.stream()
                        .noneMatch(read -> read.getRow() == found.getRow()
                                && (read.getColumn().isEmpty()
                                        || read.getColumn().equals(found.getColumn()))))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(CellProblem::getRow));
        return all;
    }
}
