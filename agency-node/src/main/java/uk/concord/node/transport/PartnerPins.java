package uk.concord.node.transport;

/** Knows which certificates the partners of this agency have shown to people, who confirmed them. */
public interface PartnerPins {

    /** Whether this is the service of a partner in any partnership. */
    boolean isPartner(Peer peer);

    /** Whether this is the service of the partner in this very partnership. */
    boolean isPartner(Peer peer, String partnershipId);
}
