package uk.concord.record.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.entry.Entry;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Samples;

/** The story behind the golden vectors of performance: terms with measures, returns made, corrected, late, and what of it is void. */
final class ReturnVectorStory {
    private ReturnVectorStory() {}

    static List<Entry> tell() {
        var story = Returns.agreed();
        var told = new ArrayList<Entry>();
        told.add(story.record().entries(Samples.KENT).getFirst().entry());
        told.add(Returns.offer(story));
        told.add(story.record().entries(Samples.NHS).getFirst().entry());
        told.add(story.kent().appends(Returns.waits(story, 9_000)));
        told.add(story.kent().appends(Returns.waits(story, 9_310)));
        told.add(story.nhs().appends(Returns.waits(story, 1)));
        told.add(story.nhs().appends(Returns.made(story, "waiting", Returns.month(2026, 7), -50)));
        told.add(story.nhs().appends(Returns.made(story, "waiting", Returns.month(2026, 10), 3_900)));
        story.later(Duration.ofDays(60));
        told.add(story.nhs().appends(Returns.made(story, "waiting", Returns.month(2026, 10), 3_900)));
        return told;
    }
}
