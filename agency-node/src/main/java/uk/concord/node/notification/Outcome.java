package uk.concord.node.notification;

import java.time.Instant;
import uk.concord.proto.record.v1.DeliveryFailure;

/** What became of one attempt to send an e-mail. */
sealed interface Outcome {
    /** The mail server has taken it. */
    record Sent() implements Outcome {}

    /** Nothing is owed any longer, or the person does not want it: not sent. */
    record Dropped() implements Outcome {}

    /** It failed and is tried again. */
    record Failed(DeliveryFailure failure, Instant next) implements Outcome {}

    /** It failed for good, or too often. */
    record GivenUp(DeliveryFailure failure) implements Outcome {}
}
