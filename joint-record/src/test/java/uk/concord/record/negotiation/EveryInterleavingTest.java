package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.record.AgencyCode;
import uk.concord.record.story.Samples;

/** Walks every order of commands and deliveries to a modest depth. */
class EveryInterleavingTest {

    @Test
    void two_honest_agencies_agree_once_and_for_ever() {
        var invariants = walk(Set.of(), 10);
        assertThat(invariants.agreements).isPositive();
        assertThat(invariants.crossings).isPositive();
        assertThat(invariants.notices).isPositive();
        assertThat(invariants.overtaken).isPositive();
        assertThat(invariants.voids).isZero();
    }

    @Test
    void whatever_is_said_meanwhile_changes_nothing_that_is_decided() {
        var invariants = walk(Set.of(), 5);
        assertThat(invariants.agreements).isPositive();
        assertThat(invariants.said).isPositive();
        assertThat(invariants.voids).isZero();
    }

    @Test
    void a_hostile_council_can_undo_nothing() {
        var invariants = walk(Set.of(Samples.KENT), 4);
        assertThat(invariants.agreements).isPositive();
        assertThat(invariants.voids).isPositive();
    }

    @Test
    void a_hostile_tie_break_agency_can_undo_nothing() {
        var invariants = walk(Set.of(Samples.NHS), 4);
        assertThat(invariants.agreements).isPositive();
        assertThat(invariants.voids).isPositive();
    }

    private static Invariants walk(Set<AgencyCode> hostile, int depth) {
        var invariants = new Invariants();
        var moves = new Moves(hostile, 2, depth < 10 && hostile.isEmpty());
        var seen = new HashSet<String>();
        var layer = new LinkedHashMap<String, World>();
        layer.put("", World.opened());
        for (var step = 0; step < depth; step++) {
            var next = new LinkedHashMap<String, World>();
            for (var world : layer.values()) {
                for (var after : moves.from(world)) {
                    invariants.hold(world, after);
                    if (seen.add(after.state())) {
                        next.put(after.state(), after);
                    }
                }
            }
            layer = next;
        }
        System.out.printf(
                "Walked %,d states, %,d histories to depth %d, hostile %s%n",
                seen.size(), invariants.histories(), depth, hostile);
        return invariants;
    }
}
