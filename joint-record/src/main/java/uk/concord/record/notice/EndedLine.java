package uk.concord.record.notice;

import java.util.List;

/**
 * A line that ends.
 *
 * @param amounts what ends of the giver's own contributions; empty when the whole line ends
 */
public record EndedLine(String lineId, List<EndedAmount> amounts) {

    public EndedLine {
        amounts = List.copyOf(amounts);
    }

    /** True when nobody pays anything into the line any more. */
    public boolean isWhole() {
        return amounts.isEmpty();
    }
}
