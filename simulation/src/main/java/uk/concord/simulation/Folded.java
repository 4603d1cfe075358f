package uk.concord.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.fold.Reading;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.RecordHistory;

/** Records folded from what is on disk, without help of a book. Remembers only what certain bytes say. */
final class Folded {
    private record Prefixes(
            PartnershipId partnership,
            RecordId id,
            @Nullable Digest council,
            @Nullable Digest health) {}

    private final Map<Hash, Entry> entries = new HashMap<>();
    private final Map<Prefixes, JointRecord> records = new HashMap<>();

    /** What a stored entry's bytes say. */
    Entry entry(StoredEntry stored) {
        return entries.computeIfAbsent(stored.leaf(), _ -> Reading.entry(stored));
    }

    /** The record; one with the same entries is not folded twice. */
    JointRecord record(Store disk, Parties parties, RecordId id) {
        var history = history(disk, parties, id).closed();
        var prefixes = new Prefixes(parties.id(), id, last(history.councilLog()), last(history.healthLog()));
        return records.computeIfAbsent(prefixes, _ -> JointRecord.fold(history));
    }

    RecordHistory history(Store disk, Parties parties, RecordId id) {
        var own = new ArrayList<Entry>();
        var mirror = new ArrayList<Entry>();
        for (var stored : disk.read(parties.id(), book -> book.entriesOf(List.of(id)))) {
            (stored.side() == Side.OWN ? own : mirror).add(entry(stored));
        }
        var ownIsCouncil = parties.partnership().council().code().equals(parties.own());
        return ownIsCouncil
                ? new RecordHistory(parties.partnership(), id, own, mirror)
                : new RecordHistory(parties.partnership(), id, mirror, own);
    }

    private static @Nullable Digest last(List<Entry> entries) {
        return entries.isEmpty() ? null : entries.getLast().leaf();
    }
}
