package uk.concord.node.book;

/** Where random bytes come from: a secure generator in production, a seeded one in simulation. */
@FunctionalInterface
public interface Randomness {
    /** So many fresh random bytes. */
    byte[] bytes(int count);
}
