package uk.concord.record;

/** A measured value in hundredths of its unit: 9,250 is 92.5. It may be negative, for a measure may be of a change. */
public record Hundredths(long value) implements Comparable<Hundredths> {
    /** The farthest from 0 that a value may lie: a thousand million of the unit. */
    public static final long MOST = 100_000_000_000L;

    public Hundredths {
        if (value < -MOST || value > MOST) {
            throw new IllegalArgumentException("Farther from 0 than a thousand million");
        }
    }

    @Override
    public int compareTo(Hundredths other) {
        return Long.compare(value, other.value);
    }
}
