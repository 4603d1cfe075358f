package uk.concord.testkit.memory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Lease;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/** One transaction on one partnership's pages: writes at once and remembers how to undo it. */
final class InMemoryLockedBook extends InMemoryBook implements LockedBook {
    private final PartnershipId partnership;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    InMemoryLockedBook(PartnershipId partnership, Pages pages, Map<PartnershipId, Pages> all) {
        super(pages, all);
        this.partnership = partnership;
    }

    void undo() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    @Override
    public void append(Collection<StoredEntry> entries) {
        for (var entry : entries) {
            var log = pages.log(entry.side());
            var sameRecord = log.byRecord.getOrDefault(entry.recordId(), List.of());
            if (entry.index() != log.entries.size()
                    || (entry.recordId() != null && entry.recordSeq() != sameRecord.size())) {
                throw new IllegalStateException("entry " + entry.index() + " of " + entry.side() + " is out of place");
            }
            log.add(entry);
            undo.push(log::removeLast);
        }
    }

    @Override
    public void keepParts(Collection<StoredPart> parts) {
        for (var part : parts) {
            var log = pages.log(part.side());
            var ofEntry = log.parts.computeIfAbsent(part.index(), _ -> new ArrayList<>());
            ofEntry.add(part);
            undo.push(ofEntry::removeLast);
        }
    }

    @Override
    public void erase(Collection<StoredErasure> erasures) {
        for (var erasure : erasures) {
            if (pages.erasures.stream()
                    .noneMatch(known -> known.by() == erasure.by() && known.isOfSamePartAs(erasure))) {
                pages.erasures.add(erasure);
                undo.push(() -> pages.erasures.remove(erasure));
            }
            var parts = pages.log(erasure.side()).parts.getOrDefault(erasure.index(), new ArrayList<>());
            var gone = parts.stream()
                    .filter(part ->
                            erasure.by() == By.AUTHOR && part.commitment().equals(erasure.commitment()))
                    .toList();
            parts.removeAll(gone);
            undo.push(() -> parts.addAll(gone));
        }
    }

    @Override
    public void setAside(Branch branch) {
        var before = pages.copy();
        undo.push(() -> pages.restore(before));
        pages.cut(branch);
    }

    /** There is nothing here on the way to a decision. */
    @Override
    public void forgetWords(RecordId record, @Nullable OfferReference offer) {}

    @Override
    public void keepCommands(Collection<StoredCommand> commands) {
        for (var command : commands) {
            if (pages.commands.putIfAbsent(command.key(), command) != null) {
                throw new IllegalStateException("a command with this key is kept already");
            }
            undo.push(() -> pages.commands.remove(command.key()));
        }
    }

    @Override
    public Set<WaitingDraft> waitingDrafts(Collection<WaitingDraft> drafts) {
        return drafts.stream().filter(pages.drafts::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void markOffered(Collection<WaitingDraft> drafts, Instant now) {
        for (var draft : drafts) {
            if (pages.drafts.remove(draft)) {
                undo.push(() -> pages.drafts.add(draft));
            }
        }
    }

    @Override
    public void project(Collection<RecordRow> rows) {
        for (var row : rows) {
            var owner = owners(List.of(row.recordId())).getOrDefault(row.recordId(), partnership);
            if (!owner.equals(partnership)) {
                throw new IllegalStateException("record " + row.recordId() + " belongs to another partnership");
            }
            var before = pages.rows.put(row.recordId(), row);
            undo.push(
                    before == null
                            ? () -> pages.rows.remove(row.recordId())
                            : () -> pages.rows.put(row.recordId(), before));
        }
    }

    @Override
    public void keepAccounts(Collection<RecordId> records, Collection<StoredAccount> accounts) {
        for (var record : records) {
            var before = pages.accounts.getOrDefault(record, List.of());
            pages.accounts.put(
                    record,
                    accounts.stream()
                            .filter(account -> account.record().equals(record))
                            .toList());
            undo.push(() -> pages.accounts.put(record, before));
        }
    }

    @Override
    public int removeRowsWithoutEntries(@Nullable RecordId after, @Nullable RecordId upTo) {
        var without = pages.rows.keySet().stream()
                .filter(id -> (after == null || id.compareTo(after) > 0) && (upTo == null || id.compareTo(upTo) <= 0))
                .filter(id -> entriesOf(List.of(id)).isEmpty())
                .toList();
        for (var id : without) {
            var row = Objects.requireNonNull(pages.rows.remove(id));
            undo.push(() -> pages.rows.put(id, row));
        }
        keepAccounts(without, List.of());
        return without.size();
    }

    @Override
    public void keepCheckpoint(StoredCheckpoint checkpoint) {
        var checkpoints = pages.log(checkpoint.side()).checkpoints;
        if (checkpoints.putIfAbsent(checkpoint.size(), checkpoint) == null) {
            undo.push(() -> checkpoints.remove(checkpoint.size()));
        }
    }

    @Override
    public void keepReceipt(StoredReceipt receipt) {
        var receipts = pages.log(receipt.side()).receipts;
        if (receipts.putIfAbsent(receipt.size(), receipt) == null) {
            undo.push(() -> receipts.remove(receipt.size()));
        }
    }

    @Override
    public void keepFork(ForkProof proof) {
        pages.forks.add(proof);
        undo.push(pages.forks::removeLast);
    }

    @Override
    public void keepAnnounced(AnnouncedEpoch epoch) {
        var before = pages.announced;
        pages.announced = epoch;
        undo.push(() -> pages.announced = before);
    }

    @Override
    public void keepHealing(Healing healing) {
        var before = pages.healings.put(healing.found(), healing);
        undo.push(
                before == null
                        ? () -> pages.healings.remove(healing.found())
                        : () -> pages.healings.put(healing.found(), before));
    }

    @Override
    public Lease lease() {
        return pages.lease;
    }

    @Override
    public void moveLease(Lease lease) {
        var before = pages.lease;
        pages.lease = lease;
        undo.push(() -> pages.lease = before);
    }

    @Override
    public void moveHead(BookHead head) {
        var before = pages.head;
        pages.head = head;
        undo.push(() -> pages.head = before);
    }
}
