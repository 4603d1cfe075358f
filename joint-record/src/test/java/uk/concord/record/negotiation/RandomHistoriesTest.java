package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.record.AgencyCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.notice.Ending;
import uk.concord.record.story.Samples;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.wire.TermsCodec;

/** Histories drawn from seeds; a failure names the seed that draws it again. */
class RandomHistoriesTest {
    private static final int SEEDS = 30;
    private static final int STEPS = 30;
    private static final List<Set<AgencyCode>> HOSTILE =
            List.of(Set.of(), Set.of(), Set.of(Samples.KENT), Set.of(Samples.NHS), Set.of(Samples.KENT, Samples.NHS));

    @Test
    void invariants_hold_after_every_step() {
        var invariants = new Invariants();
        forEachSeed(random -> {
            var world = World.opened();
            var moves = new Moves(HOSTILE.get(random.nextInt(HOSTILE.size())), 6, random.nextInt(3) == 0);
            for (var step = 0; step < STEPS; step++) {
                var after = next(random, moves, world);
                invariants.hold(world, after);
                world = after;
            }
        });
        assertThat(invariants.agreements).isPositive();
        assertThat(invariants.crossings).isPositive();
        assertThat(invariants.notices).isPositive();
        assertThat(invariants.said).isPositive();
        assertThat(invariants.voids).isPositive();
    }

    @Test
    void the_fold_does_not_depend_on_how_the_logs_interleave() {
        forEachSeed(random -> {
            var world = history(random);
            var whole = JointRecord.fold(
                    new RecordHistory(Samples.PARTNERSHIP, Samples.RECORD, world.kentLog(), world.nhsLog()));
            assertThat(interleaved(random, world).stateDigest())
                    .isEqualTo(world.all().stateDigest())
                    .isEqualTo(whole.stateDigest());
        });
    }

    @Test
    void deciding_never_throws_and_what_is_accepted_is_valid() {
        forEachSeed(random -> {
            var world = history(random);
            var own = random.nextBoolean() ? Samples.KENT : Samples.NHS;
            for (var command : commands(world, own)) {
                var actor = command instanceof Command.ReleaseOffer || command instanceof Command.ExpireOffer
                        ? Actor.SERVICE
                        : Samples.APPROVER;
                var decision = Negotiating.decide(
                        world.of(own).knows(),
                        command,
                        new Circumstances(
                                own,
                                actor,
                                world.of(own).clock(),
                                Samples.TODAY,
                                ProviderDirectory.kentAndMedway(),
                                Ladders.NONE,
                                StatementKeys.NONE));
                if (decision instanceof Decision.Accepted accepted) {
                    var at = world.of(own).clock();
                    var after = world;
                    for (var payload : accepted.payloads()) {
                        after = after.append(own, payload, after.of(own).seen(), at);
                    }
                    assertThat(after.of(own)
                                    .knows()
                                    .entries(own)
                                    .getLast()
                                    .verdict()
                                    .code())
                            .isEmpty();
                }
            }
        });
    }

    private static List<Command> commands(World world, AgencyCode own) {
        var text = TermsCodec.text(Samples.terms());
        var expiry = World.AFTER_EXPIRY.plus(Duration.ofDays(10));
        var decision = Samples.decision(own, Samples.terms());
        var commands = new ArrayList<Command>();
        commands.add(new Command.OpenRecord("KC-2", "Title", "CODE"));
        commands.add(new Command.MakeOffer(
                null, text, expiry, decision, Samples.words(), List.of(Samples.EDITOR), List.of()));
        for (var standing : world.all().offers()) {
            var offer = standing.reference();
            var elsewhere = new OfferReference(offer.origin(), offer.index() + 1, offer.digest());
            for (var reference : List.of(offer, elsewhere)) {
                commands.add(new Command.AcceptOffer(reference, decision, Samples.words()));
                commands.add(new Command.CounterOffer(
                        reference, text, expiry, decision, Samples.words(), List.of(Samples.EDITOR), List.of()));
                commands.add(new Command.DeclineOffer(reference, decision, Samples.words()));
                commands.add(new Command.WithdrawOffer(reference));
                commands.add(new Command.GiveNotice(
                        reference,
                        new Ending(LocalDate.of(2027, 6, 30), List.of()),
                        Samples.ending(World.START, own.equals(Samples.KENT) ? Pence.ofPounds(75) : Pence.ZERO),
                        Samples.words(),
                        List.of(Samples.EDITOR)));
                commands.add(new Command.ExpireOffer(reference));
                commands.add(
                        new Command.ReleaseOffer(reference, standing.entry().leaf()));
            }
        }
        commands.addAll(Reactions.due(world.of(own).knows(), own, world.of(own).clock()));
        return commands;
    }

    private static World history(Random random) {
        var world = World.opened();
        var moves = new Moves(HOSTILE.get(random.nextInt(HOSTILE.size())), 6, random.nextInt(3) == 0);
        for (var step = 0; step < STEPS; step++) {
            world = next(random, moves, world);
        }
        return world;
    }

    /** Takes entries of either log in any order in which each comes after those its author had seen. */
    private static JointRecord interleaved(Random random, World world) {
        var record = JointRecord.empty(Samples.PARTNERSHIP, Samples.RECORD);
        var kents = new ArrayList<>(world.kentLog());
        var nhss = new ArrayList<>(world.nhsLog());
        while (!kents.isEmpty() || !nhss.isEmpty()) {
            var ready = new ArrayList<List<Entry>>();
            if (!kents.isEmpty() && kents.getFirst().seen().recordSeq() <= record.size(Samples.NHS)) {
                ready.add(kents);
            }
            if (!nhss.isEmpty() && nhss.getFirst().seen().recordSeq() <= record.size(Samples.KENT)) {
                ready.add(nhss);
            }
            record = record.after(pick(random, ready).removeFirst());
        }
        return record;
    }

    /** The same world where nothing more can happen. */
    private static World next(Random random, Moves moves, World world) {
        var possible = moves.from(world);
        return possible.isEmpty() ? world : pick(random, possible);
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private interface Seeded {
        void run(Random random);
    }

    private static void forEachSeed(Seeded property) {
        for (var seed = 1L; seed <= SEEDS; seed++) {
            try {
                property.run(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
