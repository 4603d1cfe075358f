package uk.concord.simulation;

import java.time.Duration;

/** I9: once faults have stopped both books of every sound link hold the same, and receipts for all of it. */
final class Convergence {
    private static final int MOST_ROUNDS = 400;
    private static final int ROUNDS_OF_BROKEN = 30;
    private static final int MESSAGES_OF_A_ROUND = 4;

    private final Country country;
    private final Network network;
    private final Epochs epochs;
    private final Invariants invariants;
    private final Coverage coverage;

    Convergence(Country country, Network network, Epochs epochs, Invariants invariants, Coverage coverage) {
        this.country = country;
        this.network = network;
        this.epochs = epochs;
        this.invariants = invariants;
        this.coverage = coverage;
    }

    /** Stops all faults and lets every link come to rest. */
    void reach() {
        stopFaults();
        country.links().forEach(this::reach);
    }

    private void stopFaults() {
        network.heal();
        for (var link : country.links()) {
            link.parted = false;
            link.messages.clear();
        }
        country.sites().forEach(site -> {
            site.killer.disarm();
            site.skew = Duration.ZERO;
        });
        // Long enough for a clock that ran ahead to be caught up with.
        country.passTime(Duration.ofMinutes(10));
        country.ends().forEach(epochs::retry);
    }

    private void reach(Link link) {
        var hasLost = link.ends().stream().anyMatch(end -> Agreeing.hasLost(link, end));
        var rounds = link.broken || hasLost ? MOST_ROUNDS - ROUNDS_OF_BROKEN : 0;
        // Two books that were both restored may agree at once, and still have to find out what is gone.
        while ((!Agreeing.completely(link) || link.ends().stream().anyMatch(End::isHealing) || Invariants.isOwed(link))
                && rounds++ < MOST_ROUNDS) {
            round(link);
        }
        if (hasLost) {
            coverage.met(Event.TAIL_LOST);
        }
        link.beyondHelp |= link.ends().stream()
                .anyMatch(end -> Agreeing.isKnownByMarkAlone(link, end) || Agreeing.awaitsLostErasure(end));
        if (!link.broken && !link.beyondHelp) {
            converged(link);
        }
    }

    private void round(Link link) {
        country.passTime(Duration.ofSeconds(5));
        link.ends().forEach(end -> {
            end.book.react();
            end.book.sign();
            network.speak(link, end);
        });
        for (int i = 0; i < MESSAGES_OF_A_ROUND; i++) {
            network.deliver(link);
        }
        invariants.afterStep(link);
        link.ends().forEach(epochs::retry);
        epochs.people(link);
    }

    private void converged(Link link) {
        Violation.unless(
                Agreeing.completely(link),
                "I9: " + link.partnership.id() + " does not converge: "
                        + link.council.head().standing() + " and "
                        + link.health.head().standing());
        Agreeing.check(link);
        Invariants.settled(link);
        link.ends().forEach(end -> Agreeing.cameBack(end, coverage));
        link.ends().forEach(Erased::followed);
        coverage.met(Event.CONVERGENCE);
    }
}
