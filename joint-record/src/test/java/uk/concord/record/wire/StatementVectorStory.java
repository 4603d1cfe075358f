package uk.concord.record.wire;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Story;

/** The story behind the golden vectors of sealed statements, meetings and a chair's recommendation. */
final class StatementVectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private StatementVectorStory() {}

    static List<Entry> tell() {
        var vectors = new StatementVectorStory();
        vectors.told();
        return vectors.told;
    }

    private Entry tell(Entry entry) {
        told.add(entry);
        return entry;
    }

    private void told() {
        tell(story.kent().opens());
        story.nhs().sees();
        var offer = tell(story.kent().offers(1, 1, Disputes.terms()));
        story.nhs().sees();
        tell(story.nhs().declines(offer));
        story.kent().sees();
        var raised = tell(story.kent().appends(Disputes.withLadder(Disputes.about(offer), Disputes.CHAIRED)));
        var dispute = EntryPlace.of(raised);
        story.nhs().sees();
        var days = LastDays.of(Disputes.CHAIRED, today(), WorkingDays.ofEngland());
        tell(story.nhs().appends(new Disputing.Acknowledged(dispute, days)));
        story.kent().sees();
        var byKent = tell(story.kent().appends(Disputes.stating(dispute, 1, 1)));
        tell(story.kent().appends(Disputes.opening(dispute, byKent, 1)));
        story.nhs().sees();
        var byNhs = tell(story.nhs().appends(Disputes.stating(dispute, 1, 2)));
        tell(story.nhs().appends(Disputes.opening(dispute, byNhs, 3)));
        tell(story.nhs().appends(Disputes.opening(dispute, byNhs, 2)));
        story.kent().sees();
        tell(story.kent().appends(Disputes.opening(dispute, byKent, 1)));
        var held = tell(story.kent().appends(Disputes.meeting(dispute, 1, today())));
        story.nhs().sees();
        tell(story.nhs().appends(new Disputing.MeetingConfirmed(dispute, EntryPlace.of(held))));
        story.later(Duration.ofDays(15));
        tell(story.nhs().appends(new Disputing.Escalated(dispute, 1)));
        var given = tell(story.nhs().appends(new Disputing.Recommended(dispute, 2, today())));
        tell(story.nhs().appends(new Disputing.RecommendationAnswered(dispute, EntryPlace.of(given), true)));
        story.kent().sees();
        tell(story.kent().appends(new Disputing.RecommendationAnswered(dispute, EntryPlace.of(given), false)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
    }
}
