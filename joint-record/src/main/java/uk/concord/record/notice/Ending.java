package uk.concord.record.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * What a notice ends.
 *
 * @param lastDay the last day on which the terms apply to what ends
 * @param lines what ends; empty when the whole agreement does
 */
public record Ending(LocalDate lastDay, List<EndedLine> lines) {

    public Ending {
        lines = List.copyOf(lines);
    }

    /** True when nothing of the agreement goes on. */
    public boolean isWhole() {
        return lines.isEmpty();
    }
}
