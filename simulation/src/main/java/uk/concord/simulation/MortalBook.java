package uk.concord.simulation;

import java.util.Collection;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.record.RecordId;

/** A transaction whose caller can die after every write. */
final class MortalBook extends BookDecorator {
    private final Killer killer;

    MortalBook(LockedBook book, Killer killer) {
        super(book);
        this.killer = killer;
    }

    @Override
    public void append(Collection<StoredEntry> entries) {
        super.append(entries);
        killer.pass();
    }

    @Override
    public void keepParts(Collection<StoredPart> parts) {
        super.keepParts(parts);
        killer.pass();
    }

    @Override
    public void keepCommands(Collection<StoredCommand> commands) {
        super.keepCommands(commands);
        killer.pass();
    }

    @Override
    public void project(Collection<RecordRow> rows) {
        super.project(rows);
        killer.pass();
    }

    @Override
    public void keepAccounts(Collection<RecordId> records, Collection<StoredAccount> accounts) {
        super.keepAccounts(records, accounts);
        killer.pass();
    }

    @Override
    public void keepCheckpoint(StoredCheckpoint checkpoint) {
        super.keepCheckpoint(checkpoint);
        killer.pass();
    }

    @Override
    public void keepReceipt(StoredReceipt receipt) {
        super.keepReceipt(receipt);
        killer.pass();
    }

    @Override
    public void setAside(Branch branch) {
        super.setAside(branch);
        killer.pass();
    }

    @Override
    public void moveHead(BookHead head) {
        super.moveHead(head);
        killer.pass();
    }
}
