package uk.concord.node.readings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.RecordId;

/**
 * Somebody's look at something. Never a name: a post and the agency's own id for the person.
 *
 * @param agency code of the agency the reader belongs to; empty for somebody from outside
 * @param subject number of concord.record.v1.ReadingSubject
 * @param record the record; null when it was not one record
 */
public record Reading(
        UUID id,
        Instant readAt,
        ActorId actor,
        String post,
        String agency,
        boolean auditor,
        int subject,
        @Nullable RecordId record) {
    /** Where a page of readings ends and the next begins, newest first. */
    public record Position(Instant readAt, UUID id) {}

    public Position position() {
        return new Position(readAt, id);
    }
}
