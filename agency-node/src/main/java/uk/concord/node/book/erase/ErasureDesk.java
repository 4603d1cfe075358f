package uk.concord.node.book.erase;

import uk.concord.record.PartnershipId;

/** Where wishes to erase are handed in: answers once the part is gone, durably. */
public interface ErasureDesk {
    Erasing.Result erase(PartnershipId partnership, Erasing.Request request);
}
