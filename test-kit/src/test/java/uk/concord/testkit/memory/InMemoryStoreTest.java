package uk.concord.testkit.memory;

import uk.concord.node.book.Store;
import uk.concord.testkit.store.StoreContract;

class InMemoryStoreTest extends StoreContract {
    private final Store store = new InMemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
