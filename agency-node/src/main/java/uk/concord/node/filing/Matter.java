package uk.concord.node.filing;

import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.negotiation.Commitment;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.record.PartnershipId;

/**
 * What is to be decided, as it is now.
 *
 * @param commitment what the decision commits or ends
 * @param draftVersion 0 for an offer and for a notice
 * @param decidable true when an approver has it before them: a draft that was sent to one, an open offer, or a prepared notice
 * @param editedByCaller so that the caller may not approve it
 * @param written the decision record that was drafted; an empty one for an offer
 */
record Matter(
        PartnershipId partnership,
        FileSubject subject,
        Commitment commitment,
        long draftVersion,
        boolean decidable,
        boolean editedByCaller,
        DecisionRecord written) {}
