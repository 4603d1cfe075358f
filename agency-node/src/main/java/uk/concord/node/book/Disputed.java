package uk.concord.node.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.RecordSummary;

/** Puts records with disputes in order: those whose rung is over soonest first, those whose disputes have all ended last. */
public final class Disputed {
    /** The key of a record whose disputes have all ended. */
    public static final long ENDED = Integer.MAX_VALUE;
    /** Nothing is agreed by waiting any longer: not acknowledged yet, or the last rung over. */
    private static final long AT_ONCE = 0;

    private Disputed() {}

    /** The day on which the first rung of an open dispute is over, as days since 1970; null for a record without disputes. */
    public static @Nullable Long key(RecordSummary summary) {
        if (summary.getDisputesCount() == 0) {
            return null;
        }
        return summary.getDisputesList().stream()
                .filter(dispute -> dispute.getEnding() == DisputeEnding.DISPUTE_ENDING_UNSPECIFIED)
                .map(Disputed::day)
                .min(Long::compare)
                .orElse(ENDED);
    }

    private static long day(DisputeSummary dispute) {
        return dispute.getLastDay().isEmpty()
                ? AT_ONCE
                : LocalDate.parse(dispute.getLastDay()).toEpochDay();
    }
}
