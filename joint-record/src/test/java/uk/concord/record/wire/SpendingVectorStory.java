package uk.concord.record.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.entry.Entry;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Spendings;
import uk.concord.record.terms.Fund;

/** The story behind the golden vectors of money: spent, paid, received, taken back, and what of it is void. */
final class SpendingVectorStory {
    private SpendingVectorStory() {}

    static List<Entry> tell() {
        var story = Spendings.agreed();
        var told = new ArrayList<Entry>();
        told.add(story.record().entries(Samples.KENT).getFirst().entry());
        told.add(Spendings.offer(story));
        told.add(story.record().entries(Samples.NHS).getFirst().entry());
        told.add(story.kent().appends(Spendings.spent(story, 166_000)));
        var paid = story.kent().appends(Spendings.paid(story, 10_000));
        told.add(paid);
        told.add(story.nhs().sees().appends(Spendings.received(paid)));
        var grant = Spendings.paid(
                Spendings.period(story, "residential", Spendings.FIRST, Spendings.LAST),
                Samples.NELFT.code(),
                Fund.GRANT,
                3_000);
        var entered = story.nhs().appends(grant);
        told.add(entered);
        told.add(story.nhs().appends(Spendings.takenBack(entered)));
        var june = Spendings.period(story, "early-help", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        told.add(story.kent().sees().appends(Spendings.spent(june, 1_000, false)));
        told.add(story.kent().appends(Spendings.spent(june, 1_000, true)));
        told.add(story.kent().appends(Spendings.takenBack(paid)));
        return told;
    }
}
