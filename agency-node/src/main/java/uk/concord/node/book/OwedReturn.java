package uk.concord.node.book;

import java.time.LocalDate;
import uk.concord.proto.record.v1.ReturnDuty;

/**
 * A return that an agency owes, as the summary of a record tells of it.
 *
 * @param number its place among those of the summary, from 0
 */
public record OwedReturn(RecordRow record, int number) {
    public ReturnDuty duty() {
        return record.summary().getReturnDuties(number);
    }

    /** The period's last day, as days since 1970. */
    public long lastDay() {
        return LocalDate.parse(duty().getTo()).toEpochDay();
    }

    /** The last day on which it is in time, as days since 1970. */
    public long dueDay() {
        return LocalDate.parse(duty().getDueOn()).toEpochDay();
    }
}
