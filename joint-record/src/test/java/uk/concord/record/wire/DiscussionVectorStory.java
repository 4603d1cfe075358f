package uk.concord.record.wire;

import java.util.ArrayList;
import java.util.List;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Payload.Comment.Kind;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** The story behind the golden vectors of discussion: asked, answered, shown, and said about nothing. */
final class DiscussionVectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private DiscussionVectorStory() {}

    static List<Entry> tell() {
        var vectors = new DiscussionVectorStory();
        vectors.speaking();
        return vectors.told;
    }

    private Entry tell(Entry entry) {
        told.add(entry);
        return entry;
    }

    private void speaking() {
        tell(story.kent().says(Kind.REMARK, null));
        tell(story.kent().opens());
        var offer = tell(story.kent().offers());
        tell(story.nhs().says(Kind.REMARK, offer));
        story.nhs().sees();
        var question = tell(story.nhs().says(Kind.QUESTION, offer));
        var draft = tell(story.nhs().shares(Samples.terms(List.of()), offer));
        story.kent().sees();
        tell(story.kent().says(Kind.REPLY, question));
        tell(story.kent().marks(question));
        tell(story.kent().marks(question));
        tell(story.kent().says(new Payload.Comment(Kind.ANSWERED, EntryPlace.of(question)), 1));
        tell(story.kent().shares(Samples.terms(), draft));
        story.nhs().sees();
        tell(story.nhs().accepts(offer));
    }
}
