package uk.concord.record.wire;

import java.util.ArrayList;
import java.util.List;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Story;

/** The story behind the golden vectors of proposals without prejudice. */
final class ProposalVectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private ProposalVectorStory() {}

    static List<Entry> tell() {
        var vectors = new ProposalVectorStory();
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
        var raised = tell(story.kent().appends(Disputes.about(offer)));
        var dispute = EntryPlace.of(raised);
        story.nhs().sees();
        tell(story.nhs().appends(Disputes.acknowledging(story, raised)));
        story.kent().sees();
        var first = tell(story.kent().appends(Disputes.proposing(dispute)));
        tell(story.kent().appends(Disputes.answering(dispute, first, true)));
        var second = tell(story.kent().appends(Disputes.proposing(dispute)));
        story.nhs().sees();
        tell(story.nhs().appends(Disputes.answering(dispute, first, true)));
        var instead = tell(story.nhs().appends(new Disputing.Proposed(dispute, EntryPlace.of(second))));
        tell(story.nhs().appends(Disputes.answering(dispute, second, false)));
        story.kent().sees();
        tell(story.kent().appends(Disputes.answering(dispute, instead, true)));
    }
}
