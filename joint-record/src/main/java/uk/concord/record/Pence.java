package uk.concord.record;

/** An amount of money in whole pence, never negative. */
public record Pence(long value) implements Comparable<Pence> {
    /** Nothing. */
    public static final Pence ZERO = new Pence(0);
    /** A hundred billion pounds: the most that one amount of any terms may be. Sums may be more. */
    public static final Pence MOST = new Pence(10_000_000_000_000L);

    public Pence {
        if (value < 0) {
            throw new IllegalArgumentException("An amount is never negative");
        }
    }

    public static Pence ofPounds(long pounds) {
        return new Pence(Math.multiplyExact(pounds, 100L));
    }

    public Pence plus(Pence other) {
        return new Pence(Math.addExact(value, other.value));
    }

    public boolean isMoreThan(Pence other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Pence other) {
        return Long.compare(value, other.value);
    }
}
