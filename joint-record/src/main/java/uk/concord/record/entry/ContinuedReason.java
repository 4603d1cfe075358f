package uk.concord.record.entry;

import java.util.Arrays;

/** Why a log goes on under a new epoch. */
public enum ContinuedReason {
    /** Entries were signed that neither agency holds any more. */
    TAIL_LOST(1),
    /** Two contents were signed for one size. */
    FORKED(2);

    private final int number;

    ContinuedReason(int number) {
        this.number = number;
    }

    /** As it stands in entries. */
    public int number() {
        return number;
    }

    /** The reason with that number; any other is refused. */
    public static ContinuedReason of(int number) {
        return Arrays.stream(values())
                .filter(reason -> reason.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason to continue has the number " + number));
    }
}
