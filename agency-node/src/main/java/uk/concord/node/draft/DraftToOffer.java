package uk.concord.node.draft;

import uk.concord.node.grpc.CallFailure;

/** What is found of a draft that somebody wants to offer. */
public sealed interface DraftToOffer {
    /** It waits for an approver, as the approver has read it. */
    record Waiting(Draft draft) implements DraftToOffer {}

    /** It does not wait any more, or not as it was read. */
    record NotWaiting(CallFailure why) implements DraftToOffer {}
}
