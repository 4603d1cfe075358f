package uk.concord.node.keychange;

import uk.concord.node.book.append.Outcome;
import uk.concord.node.grpc.CallFailure;

/** Why nothing about keys can be done now, as a call fails with it. */
final class NotNow {
    private NotNow() {}

    static CallFailure failure(Outcome.Refused why) {
        return why.kind() == Outcome.Kind.RULES
                ? new CallFailure.Refused(why.code(), why.sentence())
                : new CallFailure.Unavailable(why.code(), why.sentence());
    }
}
