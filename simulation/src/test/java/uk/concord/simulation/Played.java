package uk.concord.simulation;

import java.util.function.Supplier;

/** The seeds in which a seeded defect has to be caught, played until it is. */
public final class Played implements Runnable {
    private static final int SEEDS = 400;
    private static final int STEPS = 300;

    static void with(Supplier<Tampering> defect) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulate.seed(seed, STEPS, defect.get());
        }
    }

    @Override
    public void run() {
        with(Untampered::new);
    }
}
