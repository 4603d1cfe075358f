package uk.concord.testkit.memory;

import uk.concord.node.book.Store;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.PartnershipId;
import uk.concord.testkit.store.StoreContract;

class InMemoryStoreTest extends StoreContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected void draftWaits(PartnershipId partnership, WaitingDraft draft) {
        store.draftWaits(partnership, draft);
    }
}
