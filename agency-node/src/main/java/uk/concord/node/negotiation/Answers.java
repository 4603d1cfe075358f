package uk.concord.node.negotiation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.grpc.CallFailure.Violation;

/** Turns what came of a command into an answer or a failure. */
public final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /** What was accepted, with one line in the log that names nobody. */
    public static Outcome.Held held(Asking asking, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Held held -> {
                log.atInfo()
                        .addKeyValue("partnership", asking.partnership().value())
                        .addKeyValue("record", held.recordId().toString())
                        .addKeyValue("version", held.version())
                        .addKeyValue("actor", asking.caller().actorId().toString())
                        .log(held.repeated() ? "held before" : "held");
                yield held;
            }
            case Outcome.Refused refused -> throw failure(refused);
        };
    }

    /** The failure that a refusal is. */
    public static CallFailure failure(Outcome.Refused refused) {
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
