package uk.concord.node.book;

import uk.concord.record.PartnershipId;
import uk.concord.record.negotiation.VoidReason;

/** Hears of each entry of the partner's that was void when it came, once it is durable. */
@FunctionalInterface
public interface VoidListener {
    /** For whom nobody listens. */
    VoidListener NOBODY = (_, _) -> {};

    void found(PartnershipId partnership, VoidReason reason);
}
