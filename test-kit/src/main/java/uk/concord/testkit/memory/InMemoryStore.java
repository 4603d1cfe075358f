package uk.concord.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.PartnershipId;

/** An agency's database in memory: one writer at a time, and a transaction that throws leaves no trace. */
public final class InMemoryStore implements Store {
    private final Map<PartnershipId, Pages> books;

    public InMemoryStore() {
        this(new HashMap<>());
    }

    private InMemoryStore(Map<PartnershipId, Pages> books) {
        this.books = books;
    }

    @Override
    public synchronized <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        var transaction = new InMemoryLockedBook(partnership, pages(partnership), books);
        try {
            return work.apply(transaction);
        } catch (RuntimeException | Error e) {
            transaction.undo();
            throw e;
        }
    }

    @Override
    public synchronized <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        return reading.apply(new InMemoryBook(pages(partnership), books));
    }

    /** Has a draft wait for an approver. */
    public synchronized void draftWaits(PartnershipId partnership, WaitingDraft draft) {
        pages(partnership).drafts.add(draft);
    }

    /** A copy of what is stored now, as a backup would take it. */
    public synchronized InMemoryStore copy() {
        var copy = new HashMap<PartnershipId, Pages>();
        books.forEach((partnership, pages) -> copy.put(partnership, pages.copy()));
        return new InMemoryStore(copy);
    }

    private Pages pages(PartnershipId partnership) {
        return books.computeIfAbsent(partnership, _ -> new Pages());
    }
}
