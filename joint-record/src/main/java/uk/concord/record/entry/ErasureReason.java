package uk.concord.record.entry;

import java.util.Arrays;
import java.util.Optional;

/** Why a part was erased. */
public enum ErasureReason {
    /** It should never have been entered. */
    ENTERED_BY_MISTAKE(1),
    /** The person it is about has asked, and has the right. */
    ASKED_BY_PERSON(2),
    /** The time for which it may be kept is over. */
    RETENTION_OVER(3),
    /** A court or the regulator has ordered it. */
    ORDERED(4);

    private final int number;

    ErasureReason(int number) {
        this.number = number;
    }

    /** As it stands in entries. */
    public int number() {
        return number;
    }

    /** The reason with that number; empty when there is none. */
    public static Optional<ErasureReason> find(int number) {
        return Arrays.stream(values()).filter(reason -> reason.number == number).findFirst();
    }

    /** The reason with that number; any other is refused. */
    public static ErasureReason of(int number) {
        return find(number)
                .orElseThrow(() -> new IllegalArgumentException("No reason to erase has the number " + number));
    }
}
