package uk.concord.node.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.CommitListener;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Lease;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/** One partnership's book under its row lock, written on one connection within one transaction. */
final class JdbcLockedBook extends JdbcBook implements LockedBook {
    /** After every record id, which has 16 bytes. */
    private static final byte[] LAST = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

    private final DraftMark drafts;
    private final WorkingCopies copies;
    private BookHead head;
    private Lease lease;
    private final Set<RecordId> projected = new HashSet<>();
    private boolean receipted;

    private JdbcLockedBook(Connection connection, PartnershipId partnership) {
        super(connection, partnership);
        drafts = new DraftMark(statements, partnership);
        copies = new WorkingCopies(statements, partnership);
        head = BookHead.EMPTY;
        lease = Lease.NONE;
    }

    /** Takes the lock; the row to lock is made on the very first call for a partnership. */
    static JdbcLockedBook lock(Connection connection, PartnershipId partnership) {
        var book = new JdbcLockedBook(connection, partnership);
        var found = book.heads.lock();
        if (found.isEmpty()) {
            book.heads.create();
            found = book.heads.lock();
        }
        var row = found.orElseThrow(() -> new StoreFailure.OutOfPlace("no head row for " + partnership));
        book.head = row.head();
        book.lease = row.lease();
        return book;
    }

    /** As it was when the lock was taken or as it was moved since: nobody else can have changed it. */
    @Override
    public BookHead head() {
        return head;
    }

    /** What this transaction has touched of what people see. */
    CommitListener.Touched touched() {
        return new CommitListener.Touched(projected, receipted);
    }

    @Override
    public void append(Collection<StoredEntry> appended) {
        entries.insert(appended);
    }

    @Override
    public void keepParts(Collection<StoredPart> kept) {
        parts.insert(kept);
    }

    @Override
    public void erase(Collection<StoredErasure> said) {
        erasures.erase(said);
        said.forEach(one -> entries.from(one.side(), one.index(), 1, Long.MAX_VALUE).stream()
                .map(StoredEntry::recordId)
                .filter(Objects::nonNull)
                .forEach(projected::add));
    }

    @Override
    public void setAside(Branch branch) {
        branches.setAside(branch);
        drafts.giveBack(branch);
        receipted = true;
    }

    @Override
    public void forgetWords(RecordId record, @Nullable OfferReference offer) {
        copies.forget(record, offer);
    }

    @Override
    public void keepCommands(Collection<StoredCommand> kept) {
        commands.insert(kept);
    }

    @Override
    public Set<WaitingDraft> waitingDrafts(Collection<WaitingDraft> wanted) {
        return drafts.waiting(wanted);
    }

    @Override
    public void markOffered(Collection<WaitingDraft> offered, Instant now) {
        drafts.offered(offered, now);
        if (!offered.isEmpty()) {
            terms.addEditors(DraftMark.ids(offered));
        }
    }

    @Override
    public void project(Collection<RecordRow> rows) {
        var ids = rows.stream().map(RecordRow::recordId).toList();
        owners.claim(ids);
        projected.addAll(ids);
        var before = records.find(ids);
        records.put(rows);
        terms.replace(before, rows);
        duties.replace(before, rows);
        returnDuties.replace(before, rows);
        findings.replace(before, rows);
    }

    @Override
    public void keepAccounts(Collection<RecordId> of, Collection<StoredAccount> kept) {
        accounts.replace(of, kept);
    }

    @Override
    public int removeRowsWithoutEntries(@Nullable RecordId after, @Nullable RecordId upTo) {
        byte[] from = after == null ? new byte[0] : after.toArray();
        byte[] to = upTo == null ? LAST : upTo.toArray();
        findings.removeWithoutEntries(from, to);
        accounts.removeWithoutEntries(from, to);
        int removed = records.removeWithoutEntries(from, to);
        if (removed > 0) {
            duties.removeLost();
            returnDuties.removeLost();
        }
        return removed;
    }

    @Override
    public void keepCheckpoint(StoredCheckpoint checkpoint) {
        checkpoints.insert(checkpoint);
    }

    @Override
    public void keepReceipt(StoredReceipt receipt) {
        receipts.insert(receipt);
        receipted |= receipt.side() == Side.OWN;
    }

    @Override
    public void keepFork(ForkProof proof) {
        forks.insert(proof);
    }

    @Override
    public void keepAnnounced(AnnouncedEpoch epoch) {
        announced.put(epoch);
    }

    @Override
    public void keepHealing(Healing healing) {
        healings.put(healing);
    }

    @Override
    public Lease lease() {
        return lease;
    }

    @Override
    public void moveLease(Lease moved) {
        heads.move(moved);
        lease = moved;
    }

    @Override
    public void moveHead(BookHead moved) {
        heads.move(moved);
        head = moved;
    }
}
