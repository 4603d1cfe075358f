package uk.concord.node.book;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.RecordId;

/**
 * Which records a list shows.
 *
 * @param statuses only these; empty means all
 * @param words only records whose ref or title holds them; empty means all
 */
public record RecordQuery(Set<RecordStatus> statuses, String words) {
    /** All records. */
    public static final RecordQuery ALL = new RecordQuery(Set.of(), "");

    public RecordQuery {
        statuses = Set.copyOf(statuses);
    }

    /** Where a page ends and the next begins: newest change first, then by id. */
    public record Position(Instant changedAt, RecordId recordId) {
        /** The position of a row. */
        public static @Nullable Position after(@Nullable RecordRow row) {
            return row == null ? null : new Position(row.changedAt(), row.recordId());
        }
    }
}
