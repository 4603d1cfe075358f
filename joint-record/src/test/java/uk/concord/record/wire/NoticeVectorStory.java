package uk.concord.record.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;
import uk.concord.record.notice.EndedAmount;
import uk.concord.record.notice.EndedLine;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.Fund;

/** The story behind the golden vectors of notice: given too soon, in good time, of some, and crossed by a variation. */
final class NoticeVectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private NoticeVectorStory() {}

    static List<Entry> tell() {
        var vectors = new NoticeVectorStory();
        vectors.ending();
        vectors.crossing();
        vectors.replacing();
        return vectors.told;
    }

    private Entry tell(Entry entry) {
        told.add(entry);
        return entry;
    }

    private void ending() {
        tell(story.kent().opens());
        var offer = tell(story.kent().offers());
        tell(story.kent().givesNotice(offer, LocalDate.of(2027, 6, 30)));
        story.nhs().sees();
        tell(story.nhs().accepts(offer));
        story.kent().sees();
        tell(story.kent().givesNotice(offer, LocalDate.of(2026, 11, 2)));
        tell(story.kent().givesNotice(offer, LocalDate.of(2027, 6, 30), some(Fund.GENERAL_FUND, 700_000)));
        tell(story.kent().givesNotice(offer, LocalDate.of(2027, 6, 30), some(Fund.GENERAL_FUND, 700_000)));
        tell(story.kent().givesNotice(offer, LocalDate.of(2027, 6, 30), new EndedLine("no-such-line", List.of())));
    }

    private void crossing() {
        var first = told.get(1);
        var variation = tell(story.kent().offers(2, 1, Samples.terms()));
        story.nhs().sees();
        tell(story.nhs().accepts(variation));
        tell(story.kent().givesNotice(first, LocalDate.of(2027, 12, 31), new EndedLine("early-help", List.of())));
        tell(story.nhs().givesNotice(first, LocalDate.of(2027, 12, 31)));
    }

    private void replacing() {
        story.kent().sees();
        story.nhs().sees();
        var third = tell(story.nhs().offers(3, 1, Samples.terms()));
        story.kent().sees();
        tell(story.kent().accepts(third));
        story.nhs().sees();
        tell(story.nhs().givesNotice(third, LocalDate.of(2027, 9, 30)));
        tell(story.nhs().givesNotice(third, LocalDate.of(2027, 10, 31)));
    }

    private static EndedLine some(Fund fund, long pounds) {
        return new EndedLine(
                "early-help", List.of(new EndedAmount(fund, LocalDate.of(2027, 4, 1), Pence.ofPounds(pounds))));
    }
}
