package uk.concord.node.link;

import uk.concord.record.PartnershipId;

/** How the links to partners stand, as those who keep them know. */
public interface LinkStates {
    LinkState of(PartnershipId partnership);

    /** Lets a quarantined link try again, because a person says so. Refused by a failure when a signed proof stands against it. */
    void retry(PartnershipId partnership);
}
