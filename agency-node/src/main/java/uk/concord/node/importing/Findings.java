package uk.concord.node.importing;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.concord.node.grpc.Texts;
import uk.concord.proto.record.v1.CellProblem;

/** Gathers what is wrong with a table, cell by cell. */
final class Findings {
    private final List<CellProblem> problems = new ArrayList<>();

    void add(int row, String column, String code, String message) {
        var problem = CellProblem.newBuilder()
                .setRow(row)
                .setColumn(column)
                .setCode(code)
                .setMessage(message)
                .build();
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** What people wrote into a row, looked through for what may never be kept. */
    void texts(int row, Message cells) {
        Texts.violations("", cells)
                .forEach(violation -> add(row, violation.field(), violation.code(), violation.description()));
    }

    boolean any() {
        return !problems.isEmpty();
    }

    /** In order of row; within one in the order they were found. */
    List<CellProblem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(CellProblem::getRow))
                .toList();
    }
}
