package uk.concord.gateway.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, newest first, the council's entries in the left lane and the NHS body's in the right.
 *
 * @param empty what stands there instead when nothing did
 */
public record Timeline(String councilLane, String healthLane, List<Item> items, String empty) {
    public Timeline {
        items = List.copyOf(items);
    }

    /** An entry, or the moment both had decided on the same text. */
    public sealed interface Item {}

    /**
     * One entry of one agency's log.
     *
     * @param id names it on the page
     * @param erased what is left to say of words that are gone; empty when none are
     * @param erase where the reader can ask that its words be erased; absent where that cannot be
     */
    public record Event(
            String id,
            SplitBar.Kind lane,
            String agency,
            String what,
            String who,
            String when,
            Ticks ticks,
            @Nullable String digest,
            @Nullable Verdict verdict,
            String erased,
            @Nullable Anchor erase)
            implements Item {}

    /** Why an entry had no effect: a word and a sentence. */
    public record Verdict(String word, String sentence) {}

    /** Both agencies had decided on the same text. */
    public record Agreed(String words) implements Item {}
}
