package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;

/**
 * One entry as it is stored: its verbatim bytes, and copies of what it is looked up by.
 *
 * @param recordId absent for entries about the partnership itself
 * @param recordSeq place among this log's entries about the record
 * @param type number of the entry's type as the envelope has it
 * @param envelope the bytes that were hashed; never encoded anew
 * @param storedAt when this agency stored it
 */
public record StoredEntry(
        Side side,
        long index,
        @Nullable RecordId recordId,
        long recordSeq,
        int type,
        Hash leaf,
        Bytes envelope,
        Instant storedAt) {}
