package uk.concord.record.negotiation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/**
 * A meeting on a rung of a dispute, as one agency entered it.
 *
 * @param confirmation the other agency's word that its minutes are right; null while there is none
 */
public record HeldMeeting(
        Entry entry, Disputing.MeetingHeld held, @Nullable Entry confirmation) {

    /** Every meeting of a dispute, by its day, agency and place in its log. */
    static List<HeldMeeting> in(DisputeStanding dispute) {
        return dispute.all()
                .filter(said -> said.payload() instanceof Disputing.MeetingHeld)
                .map(said -> new HeldMeeting(
                        said, (Disputing.MeetingHeld) said.payload(), confirmation(dispute, EntryPlace.of(said))))
                .sorted(Comparator.<HeldMeeting, LocalDate>comparing(
                                meeting -> meeting.held().heldOn())
                        .thenComparing(meeting -> meeting.entry().author())
                        .thenComparingLong(meeting -> meeting.entry().recordSeq()))
                .toList();
    }

    private static @Nullable Entry confirmation(DisputeStanding dispute, EntryPlace place) {
        return dispute.all()
                .filter(said -> said.payload() instanceof Disputing.MeetingConfirmed confirmed
                        && confirmed.meeting().equals(place))
                .findFirst()
                .orElse(null);
    }
}
