package uk.concord.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Lease;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.RecordId;

/** Everything stored of one partnership. Entries are never changed, so a copy shares them. */
final class Pages {
    /** One log with what belongs to it. */
    static final class Log {
        final List<StoredEntry> entries = new ArrayList<>();
        final Map<RecordId, List<StoredEntry>> byRecord = new HashMap<>();
        final NavigableMap<Long, List<StoredPart>> parts = new TreeMap<>();
        final NavigableMap<Long, StoredCheckpoint> checkpoints = new TreeMap<>();
        final NavigableMap<Long, StoredReceipt> receipts = new TreeMap<>();

        void add(StoredEntry entry) {
            entries.add(entry);
            if (entry.recordId() != null) {
                byRecord.computeIfAbsent(entry.recordId(), _ -> new ArrayList<>())
                        .add(entry);
            }
        }

        void clear() {
            entries.clear();
            byRecord.clear();
            parts.clear();
            checkpoints.clear();
            receipts.clear();
        }

        void removeLast() {
            var entry = entries.removeLast();
            if (entry.recordId() != null) {
                java.util.Objects.requireNonNull(byRecord.get(entry.recordId())).removeLast();
            }
        }
    }

    final Log own = new Log();
    final Log mirror = new Log();
    final Map<CommandKey, StoredCommand> commands = new HashMap<>();
    final NavigableMap<RecordId, RecordRow> rows = new TreeMap<>();
    final Map<RecordId, List<StoredAccount>> accounts = new HashMap<>();
    final Set<WaitingDraft> drafts = new HashSet<>();
    final List<StoredErasure> erasures = new ArrayList<>();
    final List<ForkProof> forks = new ArrayList<>();
    final NavigableMap<Instant, Healing> healings = new TreeMap<>();

    final List<SetAside> branches = new ArrayList<>();

    /** A branch with its entries. */
    record SetAside(Branch branch, List<StoredEntry> entries) {}

    @Nullable
    AnnouncedEpoch announced;

    BookHead head = BookHead.EMPTY;
    Lease lease = Lease.NONE;

    Log log(Side side) {
        return side == Side.OWN ? own : mirror;
    }

    Pages copy() {
        var copy = new Pages();
        copy.add(this);
        return copy;
    }

    /** Makes these what those are. */
    void restore(Pages those) {
        for (var side : Side.values()) {
            log(side).clear();
        }
        commands.clear();
        rows.clear();
        accounts.clear();
        drafts.clear();
        erasures.clear();
        forks.clear();
        healings.clear();
        branches.clear();
        add(those);
    }

    /** Takes the end of the own log out of it. */
    void cut(Branch branch) {
        if (own.receipts.ceilingKey(branch.from() + 1) != null
                || branch.from() < head.mirror().seenSize()) {
            throw new IllegalStateException("the partner relies on what would be set aside");
        }
        var from = branch.from();
        branches.add(new SetAside(branch, List.copyOf(own.entries.subList((int) from, own.entries.size()))));
        while (own.entries.size() > from) {
            own.removeLast();
        }
        own.parts.tailMap(from).clear();
        own.checkpoints.tailMap(from, false).clear();
        commands.values().removeIf(command -> command.firstIndex() >= from);
        erasures.removeIf(said ->
                said.side() == Side.OWN ? said.index() >= from : said.by() == By.FOLLOWER && said.statedAt() >= from);
        var said = erasures.stream()
                .filter(one -> one.side() == Side.OWN && one.by() == By.AUTHOR && one.statedAt() >= from)
                .toList();
        erasures.removeAll(said);
        said.stream()
                .filter(one ->
                        erasures.stream().noneMatch(other -> other.by() == By.SET_ASIDE && other.isOfSamePartAs(one)))
                .map(one -> new StoredErasure(
                        one.side(),
                        one.index(),
                        one.commitment(),
                        By.SET_ASIDE,
                        one.statedAt(),
                        one.reason(),
                        one.recordedAt()))
                .forEach(erasures::add);
    }

    private void add(Pages those) {
        for (var side : Side.values()) {
            those.log(side).entries.forEach(log(side)::add);
            those.log(side).parts.forEach((index, parts) -> log(side).parts.put(index, new ArrayList<>(parts)));
            log(side).checkpoints.putAll(those.log(side).checkpoints);
            log(side).receipts.putAll(those.log(side).receipts);
        }
        commands.putAll(those.commands);
        rows.putAll(those.rows);
        accounts.putAll(those.accounts);
        drafts.addAll(those.drafts);
        erasures.addAll(those.erasures);
        forks.addAll(those.forks);
        healings.putAll(those.healings);
        branches.addAll(those.branches);
        announced = those.announced;
        head = those.head;
        lease = those.lease;
    }
}
