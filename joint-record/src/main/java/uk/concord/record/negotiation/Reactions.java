package uk.concord.record.negotiation;

import java.time.Instant;
import java.util.List;
import uk.concord.record.AgencyCode;

/** The work list of an agency's own service: what it owes without anybody asking. */
public final class Reactions {
    private Reactions() {}

    /** Commands to be decided as {@link uk.concord.record.entry.Actor#SERVICE}; none while the record is read-only. */
    public static List<Command> due(JointRecord record, AgencyCode own, Instant now) {
        var open = record.openOffer().orElse(null);
        if (record.isReadOnly() || open == null || open.offerer().equals(own)) {
            return List.of();
        }
        if (open.withdrawal() != null) {
            return List.of(
                    new Command.ReleaseOffer(open.reference(), open.withdrawal().leaf()));
        }
        return now.isAfter(open.offer().expiresAt()) ? List.of(new Command.ExpireOffer(open.reference())) : List.of();
    }
}
