package uk.concord.node.book.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.concord.log.Hash;
import uk.concord.log.note.Checkpoint;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Entry;

/**
 * What the partner sent at once, read and with its signatures verified, but not yet compared with what is held.
 *
 * @param checkpoint the partner's checkpoint at exactly the size that the parcel reaches
 * @param note that checkpoint with its signatures, verbatim
 * @param parts by commitment
 * @param erased parts that do not come, with the index of their author's ERASED
 * @param time the partner's business time
 */
public record Parcel(
        long firstIndex,
        List<Received> entries,
        Map<Digest, SharedContent> parts,
        Map<Digest, Long> erased,
        Checkpoint checkpoint,
        Bytes note,
        Instant time) {

    public Parcel {
        entries = List.copyOf(entries);
        parts = Map.copyOf(parts);
        erased = Map.copyOf(erased);
    }

    /** The size of the log that it reaches. */
    public long reach() {
        return checkpoint.size();
    }

    /** One entry: the verbatim bytes with what they state. */
    public record Received(Entry entry, Hash leaf, Bytes envelope) {}

    /** The bytes of a part, whose commitment has been checked. */
    public record SharedContent(Bytes salt, Bytes content) {}
}
