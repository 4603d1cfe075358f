package uk.concord.gateway.component;

/** A receipt as people know it: one tick held here, two ticks received by the partner, always with the words. */
public record Ticks(int count, String words) {
    public static Ticks one(String words) {
        return new Ticks(1, words);
    }

    public static Ticks two(String words) {
        return new Ticks(2, words);
    }

    public boolean received() {
        return count == 2;
    }
}
