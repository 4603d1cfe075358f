package uk.concord.node.book.append;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of commands that are appended together: all of them, or none.
 *
 * @param refused what stands against which of them, by its place from 0; while there is any, nothing was appended
 * @param repeated true when all had been accepted before, and nothing was appended now
 */
public record Together(SortedMap<Integer, Outcome.Refused> refused, boolean repeated) {
    public Together {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** True when every one of them is held, or could be. */
    public boolean isSound() {
        return refused.isEmpty();
    }
}
