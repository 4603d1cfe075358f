package uk.concord.record.ladder;

import java.util.List;

/**
 * How two agencies deal with a dispute: step by step, each with a limit, and meanwhile the service is paid for.
 *
 * @param rungs from the first to the last
 * @param councilInterim what the council pays of each disputed line while the dispute goes on, in basis points; the NHS body
 *     pays the rest
 * @param claimDays within how many calendar days of the settlement the balancing claim is to be paid
 * @param interest yearly, on a claim paid late, in basis points; 0 for none
 */
public record Ladder(List<Rung> rungs, int councilInterim, int claimDays, int interest) {
    /** The whole, in basis points. */
    public static final int WHOLE = 10_000;

    public Ladder {
        rungs = List.copyOf(rungs);
    }
}
