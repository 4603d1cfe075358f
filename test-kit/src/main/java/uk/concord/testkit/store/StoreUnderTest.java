package uk.concord.testkit.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.book.WaitingDraft;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** A store for its contracts. Each test works on a partnership of its own. */
public abstract class StoreUnderTest {
    private static final AtomicInteger PARTNERSHIPS = new AtomicInteger();

    /** A partnership of this test alone. */
    protected PartnershipId here = partnership();

    @BeforeEach
    void takeAPartnership() {
        here = partnership();
    }

    /** The store; the same for all tests of a class, or a new one. */
    protected abstract Store store();

    /** Has a draft wait for an approver in that store. */
    protected abstract void draftWaits(PartnershipId partnership, WaitingDraft draft);

    /** A partnership that no test has used. */
    protected static PartnershipId partnership() {
        return new PartnershipId("test" + PARTNERSHIPS.incrementAndGet() + "-kmicb");
    }

    /** Writes in a transaction of its own. */
    protected final void write(PartnershipId partnership, Consumer<LockedBook> work) {
        store().<Boolean>locked(partnership, book -> {
            work.accept(book);
            return true;
        });
    }

    protected static RecordRow row(RecordId record, String ref, String title, long minutes) {
        return Stored.row(record, ref, title, RecordStatus.RECORD_STATUS_OPENED, Duration.ofMinutes(minutes));
    }
}
