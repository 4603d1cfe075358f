package uk.concord.node.cover;

import java.time.LocalDate;
import java.util.UUID;
import uk.concord.record.ActorId;

/**
 * A deputy exercises a post's authority for some days.
 *
 * @param recordedBy post of whoever recorded it
 */
public record Cover(
        UUID id,
        String post,
        String deputy,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        ActorId actor,
        String recordedBy) {

    /** True on every day from the first to the last. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    Cover endedOn(LocalDate day) {
        return new Cover(id, post, deputy, firstDay, day, reason, actor, recordedBy);
    }
}
