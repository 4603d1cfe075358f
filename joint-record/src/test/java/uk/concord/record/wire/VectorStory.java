package uk.concord.record.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** The story behind the golden vectors: every type of entry, valid and void, in the order in which it was written. */
final class VectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private VectorStory() {}

    static List<Entry> tell() {
        var vectors = new VectorStory();
        vectors.crossing();
        vectors.answering();
        vectors.varying();
        vectors.newer();
        return vectors.told;
    }

    private Entry tell(Entry entry) {
        told.add(entry);
        return entry;
    }

    private void crossing() {
        tell(story.nhs().offers());
        tell(story.kent().opens());
        story.nhs().sees();
        tell(story.nhs().opens());
        tell(story.kent().offers());
        tell(story.nhs().offers());
        story.nhs().sees();
        story.kent().sees();
    }

    private void answering() {
        var lost = story.record().offers().stream()
                .filter(offer -> offer.verdict().code().equals("CROSSED"))
                .findFirst()
                .orElseThrow()
                .entry();
        var open = story.record().openOffer().orElseThrow().entry();
        tell(story.nhs().accepts(lost));
        var reference = Author.reference(open);
        var wrong = new OfferReference(reference.origin(), reference.index(), Digest.over(new byte[] {9}));
        tell(story.kent().appends(new Payload.Accept(wrong, Samples.decision(Samples.KENT, Samples.terms()))));
        var counter = tell(story.kent().counters(open));
        tell(story.kent().withdraws(counter));
        story.nhs().sees();
        tell(story.nhs().accepts(counter));
    }

    private void varying() {
        story.kent().sees();
        var second = tell(story.kent().offers(2, 1, Samples.existingTerms()));
        tell(story.nhs().expires(second));
        story.nhs().sees();
        tell(story.nhs().declines(second));
        story.kent().sees();
        var third = tell(story.kent().offers(3, 1, Samples.terms()));
        var asked = tell(story.kent().withdraws(third));
        story.nhs().sees();
        tell(story.nhs().releases(third, asked));
        var fourth = tell(story.nhs().offers(4, 1, Samples.terms()));
        story.kent().sees();
        tell(story.kent().expires(fourth));
        tell(story.later(Duration.ofDays(29)).kent().expires(fourth));
    }

    private void newer() {
        tell(story.kent().appends(new Payload.Unknown(20, Bytes.of((byte) 8, (byte) 1))));
        story.nhs().sees();
        tell(story.nhs().offers(5, 1, Samples.terms()));
    }
}
