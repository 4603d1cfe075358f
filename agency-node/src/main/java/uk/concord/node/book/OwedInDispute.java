package uk.concord.node.book;

import java.time.LocalDate;
import java.util.List;
import uk.concord.proto.record.v1.DisputeDuty;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.RecordSummary;

/** One thing that an agency owes in one dispute of a record, as its summary tells of it. */
public record OwedInDispute(DisputeSummary dispute, DisputeDuty duty) {
    /** The day of what has no limit: after every other. */
    public static final long NEVER = Integer.MAX_VALUE;

    /** Everything that both agencies owe in a record's disputes; each has its place for as long as the summary stays. */
    public static List<OwedInDispute> in(RecordSummary summary) {
        return summary.getDisputesList().stream()
                .flatMap(dispute -> dispute.getDutiesList().stream().map(duty -> new OwedInDispute(dispute, duty)))
                .toList();
    }

    /** Its last day, as days since 1970. */
    public long day() {
        return duty.getDueOn().isEmpty()
                ? NEVER
                : LocalDate.parse(duty.getDueOn()).toEpochDay();
    }

    /** Together with the row of its record. */
    public record Row(RecordRow record, OwedInDispute owed) {}
}
