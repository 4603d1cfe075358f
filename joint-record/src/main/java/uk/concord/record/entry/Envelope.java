package uk.concord.record.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.RecordId;

/**
 * What an author states in one entry of its log.
 *
 * @param index place in the log, gapless from 0
 * @param recordId the record it is about; null for entries about the partnership itself
 * @param recordSeq place among this log's entries about the record, gapless from 0
 * @param previousRecordLeaf leaf hash of this log's entry about the record before this one; null when there is none
 * @param rulesVersion the lowest version of the rules that knows everything in it
 * @param recordedAt business time in whole microseconds, never decreasing in a log
 * @param ordinal place among the entries of its command, from 0
 */
public record Envelope(
        Origin origin,
        long index,
        @Nullable RecordId recordId,
        long recordSeq,
        @Nullable Digest previousRecordLeaf,
        int rulesVersion,
        Payload payload,
        Actor actor,
        Instant recordedAt,
        IdempotencyKey idempotencyKey,
        int ordinal,
        Seen seen,
        List<PartReference> parts) {
    /** The envelope format written and read here. */
    public static final int FORMAT = 1;
    /** The newest rules known here. An entry states the lowest that knows all it holds ({@link Payload#rules}). */
    public static final int RULES = 10;

    public Envelope {
        parts = List.copyOf(parts);
    }
}
