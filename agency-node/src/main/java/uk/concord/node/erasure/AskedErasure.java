package uk.concord.node.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.record.ActorId;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.ErasureReason;

/**
 * Somebody's wish that a part of an own entry be erased, and what came of it.
 *
 * @param index of the entry in the own log
 * @param kind number of the kind of part
 * @param asker may not be the one who erases
 * @param ended what came of it; null while it waits
 */
record AskedErasure(
        UUID id,
        Hash request,
        RecordId record,
        long index,
        Digest commitment,
        int kind,
        ErasureReason reason,
        ActorId asker,
        String post,
        Instant askedAt,
        @Nullable Ended ended) {

    /** What came of a wish, by whom and when. */
    record Ended(boolean erased, ActorId by, String post, Instant at) {}

    AskedErasure ended(Ended how) {
        return new AskedErasure(id, request, record, index, commitment, kind, reason, asker, post, askedAt, how);
    }
}
