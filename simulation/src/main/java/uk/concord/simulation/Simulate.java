package uk.concord.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Plays many seeds: {@code Simulate [number of seeds] [first seed] [steps]}. A failing seed is named with what replays it. */
public final class Simulate {
    private static final int SEEDS = 1_000;
    private static final int STEPS = 300;
    private static final int REAL_KEYS_EVERY = 100;

    private Simulate() {}

    public static void main(String[] arguments) throws InterruptedException {
        var seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SEEDS;
        var first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var steps = arguments.length > 2 ? Integer.parseInt(arguments[2]) : STEPS;
        var coverage = campaign(first, seeds, steps, Untampered::new);
        System.out.println(
                seeds + " seeds from " + first + ", " + steps + " steps each, no invariant broken\n" + coverage);
        if (seeds >= SEEDS && !coverage.missing().isEmpty()) {
            System.out.println("never met: " + coverage.missing());
            System.exit(1);
        }
    }

    /** Plays the seeds on all processors; throws a {@link Violation} that says how to replay the first that failed. */
    static Coverage campaign(long first, int seeds, int steps, Supplier<Tampering> tampering)
            throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var runs = LongStream.range(first, first + seeds)
                    .<Callable<Coverage>>mapToObj(seed -> () -> seed(seed, steps, tampering.get()))
                    .toList();
            var all = new Coverage();
            for (var run : workers.invokeAll(runs)) {
                try {
                    all.add(run.get());
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof Violation violation ? violation : new Violation("failed", e);
                }
            }
            return all;
        }
    }

    static Coverage seed(long seed, int steps, Tampering tampering) {
        try {
            return new Run(seed, seed % REAL_KEYS_EVERY == 7, tampering).play(steps);
        } catch (Violation violation) {
            throw new Violation(
                    "seed " + seed + ", " + violation.getMessage() + "\nreplay: make simulate SEEDS=1 FIRST=" + seed
                            + " STEPS=" + steps,
                    violation);
        }
    }
}
