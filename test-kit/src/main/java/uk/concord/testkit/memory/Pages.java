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
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Lease;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
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
    final Set<WaitingDraft> drafts = new HashSet<>();
    final List<StoredErasure> erasures = new ArrayList<>();
    final List<ForkProof> forks = new ArrayList<>();
    final NavigableMap<Instant, Healing> healings = new TreeMap<>();

    @Nullable
    AnnouncedEpoch announced;

    BookHead head = BookHead.EMPTY;
    Lease lease = Lease.NONE;

    Log log(Side side) {
        return side == Side.OWN ? own : mirror;
    }

    Pages copy() {
        var copy = new Pages();
        for (var side : Side.values()) {
            log(side).entries.forEach(copy.log(side)::add);
            log(side).parts.forEach((index, parts) -> copy.log(side).parts.put(index, new ArrayList<>(parts)));
            copy.log(side).checkpoints.putAll(log(side).checkpoints);
            copy.log(side).receipts.putAll(log(side).receipts);
        }
        copy.commands.putAll(commands);
        copy.rows.putAll(rows);
        copy.drafts.addAll(drafts);
        copy.erasures.addAll(erasures);
        copy.forks.addAll(forks);
        copy.healings.putAll(healings);
        copy.announced = announced;
        copy.head = head;
        copy.lease = lease;
        return copy;
    }
}
