package uk.concord.record.wire;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** The story behind the golden vectors of disputes: two at once, more time, a rung over, a settlement, its claim, and another to the end. */
final class DisputeVectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private DisputeVectorStory() {}

    static List<Entry> tell() {
        var vectors = new DisputeVectorStory();
        vectors.settled();
        vectors.toTheEnd();
        return vectors.told;
    }

    private Entry tell(Entry entry) {
        told.add(entry);
        return entry;
    }

    private void settled() {
        tell(story.kent().opens());
        story.nhs().sees();
        var offer = tell(story.kent().offers(1, 1, Disputes.terms()));
        story.nhs().sees();
        tell(story.nhs().declines(offer));
        story.kent().sees();
        tell(story.kent().appends(Disputes.about(offer)));
        var raised = tell(story.nhs().appends(Disputes.about(offer)));
        var place = EntryPlace.of(raised);
        story.kent().sees();
        tell(story.kent().appends(Disputes.acknowledging(story, raised)));
        story.nhs().sees();
        var longer = LastDays.extended(Disputes.LADDER, 1, LocalDate.of(2026, 6, 1), WorkingDays.ofEngland());
        var asked = tell(story.kent().appends(new Disputing.ExtensionAsked(place, 1, longer)));
        story.nhs().sees();
        tell(story.nhs().appends(new Disputing.ExtensionAgreed(place, EntryPlace.of(asked))));
        story.kent().sees();
        tell(story.kent().appends(new Disputing.Extended(place, EntryPlace.of(asked))));
        story.nhs().sees();
        tell(story.nhs().appends(new Disputing.Escalated(place, 1)));
        story.later(Duration.ofDays(103));
        tell(story.nhs().appends(new Disputing.Escalated(place, 1)));
        var settling = tell(Disputes.settling(story.kent(), raised, Samples.terms()));
        story.nhs().sees();
        tell(story.nhs().appends(story.nhs().accept(settling)));
        story.kent().sees();
        var paid = tell(story.kent()
                .appends(new Disputing.ClaimPaid(place, new Pence(100_000), LocalDate.of(2026, 8, 15), "BACS 4711")));
        story.nhs().sees();
        tell(story.nhs().appends(new Disputing.ClaimConfirmed(place, EntryPlace.of(paid))));
    }

    private void toTheEnd() {
        var offer = told.get(1);
        var raised = tell(story.kent().appends(Disputes.withLines(Disputes.about(offer), "speech")));
        var place = EntryPlace.of(raised);
        story.nhs().sees();
        tell(story.nhs().appends(Disputes.acknowledging(story, raised)));
        story.kent().sees();
        story.later(Duration.ofDays(70));
        for (var rung = 1; rung <= 3; rung++) {
            tell(story.kent().appends(new Disputing.Escalated(place, rung)));
        }
        tell(story.kent().appends(new Disputing.OwnDuty(place)));
        story.nhs().sees();
        tell(story.nhs().appends(new Disputing.OwnDuty(place)));
        story.kent().sees();
        var third = tell(
                story.kent().appends(Disputes.reopening(Disputes.withLines(Disputes.about(offer), "speech"), raised)));
        story.nhs().sees();
        tell(story.nhs().appends(new Disputing.Refused(EntryPlace.of(third))));
        story.kent().sees();
        tell(story.kent().appends(new Disputing.Withdrawn(EntryPlace.of(third))));
    }
}
