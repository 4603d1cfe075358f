package uk.concord.node.negotiation;

import uk.concord.node.book.append.Outcome;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.grpc.CallFailure.Violation;

/** Turns what came of a command into an answer or a failure. */
final class Answers {
    private Answers() {}

    static Outcome.Held held(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Held held -> held;
            case Outcome.Refused refused -> throw failure(refused);
        };
    }

    private static CallFailure failure(Outcome.Refused refused) {
        return switch (refused.kind()) {
            case RULES ->
                new CallFailure.Refused(
                        refused.code(),
                        refused.sentence(),
                        refused.problems().stream()
                                .map(problem -> new Violation(problem.path(), problem.code(), problem.sentence()))
                                .toList());
            case STALE -> new CallFailure.Stale(refused.code(), refused.sentence());
            case UNKNOWN -> new CallFailure.NotFound(refused.code(), refused.sentence());
            case UNAVAILABLE -> new CallFailure.Unavailable(refused.code(), refused.sentence());
        };
    }
}
