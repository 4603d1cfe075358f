package uk.concord.gateway.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.ImportRegisterRequest;
import uk.concord.proto.record.v1.ImportRegisterResponse;

/** A register that somebody hands in: read here, judged and made into drafts by their own agency's service. */
public final class Register {
    private Register() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It cannot be read at all, and why, for people. */
        record Unreadable(String sentence) implements Outcome {}

        /** What the service found, with what was found in reading; where anything is wrong nothing was made. */
        record Judged(ImportRegisterResponse answer) implements Outcome {
            public boolean isSound() {
                return answer.getProblemsCount() == 0;
            }
        }
    }

    /** Checks it, and imports it unless only the check is wanted or something is wrong. */
    public static Outcome handIn(
            AgencyClients agency, String partnership, byte[] file, boolean checkOnly, String requestId) {
        return switch (RegisterFile.read(file)) {
            case RegisterFile.Read.Unreadable(var sentence) -> new Outcome.Unreadable(sentence);
            case RegisterFile.Read.Rows read -> {
                var answer = agency.imports()
                        .importRegister(ImportRegisterRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .addAllRows(read.rows())
                                .setCheckOnly(checkOnly || !read.problems().isEmpty())
                                .setRequestId(requestId)
                                .build());
                yield new Outcome.Judged(answer.toBuilder()
                        .clearProblems()
                        .addAllProblems(together(read.problems(), answer.getProblemsList()))
                        .build());
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
