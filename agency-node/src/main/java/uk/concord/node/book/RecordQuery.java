package uk.concord.node.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.RecordId;

/**
 * Which records a list shows, and in which order.
 *
 * @param words only records whose ref or title holds words that begin with each of these; empty means all
 */
public record RecordQuery(RecordFilter filter, String words, Order order) {
    /** All records, the newest change first. */
    public static final RecordQuery ALL = new RecordQuery(RecordFilter.NONE, "", Order.CHANGED);

    /** These statuses and words, the newest change first. */
    public static RecordQuery of(Set<RecordStatus> statuses, String words) {
        return new RecordQuery(
                new RecordFilter(statuses, "", "", "", Set.of(), Set.of(), 0, null), words, Order.CHANGED);
    }

    /** What comes first. Records alike in it come in order of their ids. */
    public enum Order {
        /** The newest change. */
        CHANGED(true),
        /** The next step that is due earliest; those without a limit come last. */
        DUE(false),
        /** The largest yearly total. */
        MONEY(true);

        /** Stands for "no limit" where lists are ordered by it. */
        public static final long NEVER = Long.MAX_VALUE;

        private final boolean largestFirst;

        Order(boolean largestFirst) {
            this.largestFirst = largestFirst;
        }

        public boolean isLargestFirst() {
            return largestFirst;
        }

        /** The number of a row that it is ordered by: microseconds since 1970, or pence. */
        public long key(RecordRow row) {
            return switch (this) {
                case CHANGED -> micros(row.changedAt());
                case DUE -> row.dueAt() == null ? NEVER : micros(row.dueAt());
                case MONEY -> row.summary().getYearlyPence();
            };
        }

        private static long micros(Instant instant) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        }
    }

    /**
     * Where a page ends and the next begins.
     *
     * @param key the number that the order goes by
     */
    public record Position(long key, RecordId recordId) {
        /** The position of a row. */
        public static @Nullable Position after(Order order, @Nullable RecordRow row) {
            return row == null ? null : new Position(order.key(row), row.recordId());
        }
    }
}
