package uk.concord.node.filing;

import uk.concord.node.decisionfile.FileSubject;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.record.PartnershipId;
import uk.concord.record.terms.Terms;

/**
 * What is to be decided, as it is now.
 *
 * @param draftVersion 0 for an offer
 * @param decidable true when an approver has it before them: a draft that was sent to one, or an open offer
 * @param editedByCaller so that the caller may not approve it
 * @param written the draft's decision record; an empty one for an offer
 */
record Matter(
        PartnershipId partnership,
        FileSubject subject,
        Terms terms,
        long draftVersion,
        boolean decidable,
        boolean editedByCaller,
        DecisionRecord written) {}
