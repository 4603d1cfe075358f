package uk.concord.node.book.rotate;

import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/** Where keys are looked up and changed: answers a change once the old keys have signed for it, or why nothing can be changed. */
public interface KeyDesk {
    /** The keys of the keeper of one of the two logs. */
    KeyHistory keys(PartnershipId partnership, Side keeper);

    ChangingKeys.Result changeKeys(PartnershipId partnership, ChangingKeys.Request request);
}
