package uk.concord.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SimulationTest {
    private static final int SEEDS = 1_000;
    private static final int STEPS = 300;

    @Test
    void a_thousand_seeds_break_no_invariant_and_meet_every_event() throws InterruptedException {
        var coverage = Simulate.campaign(1, SEEDS, STEPS, Untampered::new);
        System.out.println(SEEDS + " seeds of " + STEPS + " steps:\n" + coverage);
        assertThat(coverage.missing()).isEmpty();
    }

    @Test
    void a_seed_replays_exactly() {
        var once = new Run(42, false, new Untampered());
        var again = new Run(42, false, new Untampered());
        assertThat(once.play(STEPS).toString()).isEqualTo(again.play(STEPS).toString());
        assertThat(once.fingerprint()).isEqualTo(again.fingerprint());
    }
}
