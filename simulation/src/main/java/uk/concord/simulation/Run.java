package uk.concord.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import uk.concord.node.book.Side;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.recover.Rebuilding;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.Command;

/** One seed, played from beginning to end. */
final class Run {
    private static final int CHECK_WHOLE_EVERY = 50;

    private final Chance chance;
    private final Coverage coverage;
    private final Country country;
    private final Processes processes;
    private final Network network;
    private final People people;
    private final Intruder intruder;
    private final Invariants invariants;
    private final KeyInvariants keyInvariants;
    private final Epochs epochs;
    private final Restores restores;
    private final Standings standings;
    private final Convergence convergence;
    private final boolean quarrelsome;
    private int step;

    Run(long seed, boolean realKeys, Tampering tampering) {
        this.chance = new Chance(seed);
        this.coverage = new Coverage();
        this.country = new Country(chance, tampering, realKeys);
        this.processes = new Processes(coverage, tampering);
        this.network = new Network(chance, coverage, processes);
        // In some runs days pass as quickly as people act, who do little but quarrel: ladders come to their end.
        this.quarrelsome = chance.percent(25);
        var novating = new Novating(chance);
        this.people = new People(chance, novating, quarrelsome);
        this.intruder = new Intruder(chance, people);
        this.invariants = new Invariants(coverage, novating);
        this.epochs = new Epochs(people, coverage, processes);
        this.restores = new Restores(chance, coverage, country, processes);
        this.standings = new Standings(coverage);
        this.keyInvariants = new KeyInvariants(coverage, epochs);
        this.convergence = new Convergence(country, network, epochs, invariants, coverage);
    }

    /** Plays so many steps and then lets all faults stop. Throws a {@link Violation} when an invariant does not hold. */
    Coverage play(int steps) {
        country.ends().forEach(end -> processes.alive(end, end.book::open));
        for (step = 1; step <= steps; step++) {
            var link = chance.percent(75)
                    ? country.links().getFirst()
                    : country.links().getLast();
            guarded(() -> act(link));
            check(step % CHECK_WHOLE_EVERY == 0);
        }
        guarded(convergence::reach);
        check(true);
        return coverage;
    }

    /** What all disks hold at the end, for comparing two plays of one seed. */
    String fingerprint() {
        return country.ends().stream()
                .map(end -> end + " " + end.head().own().frontier() + " "
                        + end.head().mirror().frontier() + " " + end.head().standing())
                .collect(Collectors.joining("\n"));
    }

    private void act(Link link) {
        var end = chance.pick(link.ends());
        var kind = chance.below(1000);
        if (kind < 8) {
            erase(end);
        } else if (kind < 14) {
            changeKeys(end);
        } else if (kind < 300) {
            if (quarrelsome && country.hostile() && end.isCouncil() && chance.oneIn(3)) {
                end.hostile = true;
                inWrongHands(end, () -> intruder.overstep(end, people.recordId(link)));
            } else {
                command(link, end);
            }
        } else if (kind < 760) {
            exchange(link);
        } else if (kind < 860) {
            time();
        } else if (kind < 900) {
            processes.alive(end, () -> {
                end.book.react();
                end.book.sign();
            });
        } else if (kind < 950) {
            end.site.killer.arm(1 + chance.below(25));
        } else if (kind < 962) {
            link.parted = !link.parted;
            coverage.met(Event.PARTITION);
        } else if (kind < 970) {
            drift(end.site);
        } else if (kind < 976) {
            if (chance.oneIn(3)) {
                rebuild(end);
            } else {
                verify(end);
            }
        } else if (kind < 984) {
            epochs.retry(end);
            epochs.people(link);
        } else {
            rarely(link, end);
        }
    }

    private void time() {
        if (chance.oneIn(quarrelsome ? 3 : 20)) {
            country.moveBusinessTime(Duration.ofMinutes(30 + chance.below(2_500)));
            coverage.met(Event.BUSINESS_TIME_MOVED);
        } else {
            country.passTime(Duration.ofMillis(chance.below(40_000)));
        }
    }

    private void rarely(Link link, End end) {
        if (country.hostile() && end.isCouncil()) {
            end.hostile = true;
            if (chance.percent(4)) {
                intruder.secondVersion(link, end)
                        .ifPresent(parcel -> network.post(link, new Message(-1, end, link.other(end), parcel)));
            } else if (chance.percent(3)) {
                // Either partnership may lose: whoever is first to name a record to an agency has it.
                country.links().forEach(either -> either.broken = true);
                hostile(link, end, people.recordId(country.other(link)));
            } else {
                for (int i = chance.below(4); i >= 0; i--) {
                    hostile(link, end, people.recordId(link));
                }
            }
        } else if (country.restoring()) {
            restores.restore(end.site);
        }
    }

    private void hostile(Link link, End end, RecordId record) {
        inWrongHands(end, () -> intruder.append(link, end, record));
    }

    private void inWrongHands(End end, Runnable entering) {
        if (end.head().own().size() > 0 && end.head().standing().appends()) {
            entering.run();
            coverage.met(Event.HOSTILE_ENTRY);
            processes.alive(end, end.book::sign);
        }
    }

    private void command(Link link, End end) {
        var group = new ArrayList<CommandRequest>();
        for (int i = chance.below(3); i >= 0; i--) {
            var wish = people.wish(link, end);
            group.add(wish);
            (chance.percent(50) ? group : end.toRepeat).add(wish);
        }
        if (!end.toRepeat.isEmpty() && chance.percent(60)) {
            group.add(end.toRepeat.removeFirst());
        }
        if (!end.held.isEmpty() && chance.percent(10)) {
            group.add(people.otherBody(end.held.keySet().iterator().next()));
        }
        processes.alive(end, () -> {
            var outcomes = end.book.commit(group).outcomes();
            for (int i = 0; i < outcomes.size(); i++) {
                told(end, group.get(i), outcomes.get(i));
            }
        });
    }

    /** People have their answer: from here on it may not be lost, and the same question has the same answer. */
    private void told(End end, CommandRequest request, Outcome outcome) {
        switch (outcome) {
            case Outcome.Held held -> {
                invariants.acknowledged(end, held);
                if (!held.repeated()) {
                    invariants.accepted(end, held);
                }
                coverage.met(held.repeated() ? Event.COMMAND_REPEATED : Event.COMMAND_ACCEPTED);
                var before = end.held.putIfAbsent(request, held);
                Violation.unless(
                        before == null || before.entries().equals(held.entries()),
                        "I7: one command of " + end + " had two answers");
            }
            case Outcome.Refused refused -> {
                Violation.unless(
                        !end.held.containsKey(request),
                        "I7: a command of " + end + " was accepted once and refused later: " + refused.code());
                if (Disputants.isInDispute(request.command()) || request.command() instanceof Command.MakeReturn) {
                    coverage.forbidden().refused(refused.code());
                }
                coverage.met(
                        switch (refused.code()) {
                            case "STALE_VERSION" -> Event.STALE_VERSION;
                            case "KEY_USED_BEFORE" -> Event.KEY_WITH_OTHER_BODY;
                            case "CLOCKS_APART" -> Event.CLOCKS_APART;
                            default -> Event.COMMAND_REFUSED;
                        });
            }
        }
    }

    private void erase(End end) {
        var parts = end.site.disk.read(end.parties.id(), book -> book.parts(Side.OWN, 0, Long.MAX_VALUE));
        if (parts.isEmpty()) {
            return;
        }
        var part = chance.pick(parts);
        var request = people.erasure(part);
        processes.alive(end, () -> {
            var receipted = end.head().own().receiptedSize();
            if (end.book.erase(request) instanceof Erasing.Result.Gone gone && !gone.repeated()) {
                coverage.met(Event.PART_ERASED);
                if (part.index() >= receipted) {
                    coverage.met(Event.PART_ERASED_BEFORE_IT_WAS_SENT);
                }
            }
        });
    }

    private void changeKeys(End end) {
        var request = people.otherKeys();
        processes.alive(end, () -> {
            switch (end.book.changeKeys(request)) {
                case ChangingKeys.Result.Changed _ -> coverage.met(Event.KEYS_CHANGED);
                case ChangingKeys.Result.NotNow(var why) -> {
                    if (why.code().equals("KEYS_NOT_HELD_YET")) {
                        coverage.met(Event.KEYS_NOT_CHANGED_AGAIN_YET);
                    }
                }
            }
        });
    }

    private void exchange(Link link) {
        for (int i = chance.below(3); i >= 0; i--) {
            var end = chance.pick(link.ends());
            var signs = !chance.oneIn(6);
            processes.alive(end, () -> {
                if (signs) {
                    end.book.sign();
                }
                network.speak(link, end);
                if (quarrelsome && chance.oneIn(3)) {
                    end.book.react();
                }
            });
            network.deliver(link);
        }
    }

    private void drift(Site site) {
        site.skew = Duration.ofSeconds(chance.oneIn(3) ? chance.below(400) - 200 : chance.below(20) - 10);
        country.passTime(Duration.ZERO);
    }

    private void verify(End end) {
        processes.alive(end, () -> {
            for (var side : Side.values()) {
                var verified = end.book.verification(side).step(40);
                Violation.unless(verified.fault() == null, "the stored log of " + end + ": " + verified.fault());
            }
            coverage.met(Event.SELF_VERIFICATION);
        });
    }

    /** What is made anew from entries is what was projected one after another; it may be killed in the middle. */
    private void rebuild(End end) {
        var before = Agreeing.rows(end);
        processes.alive(end, () -> {
            new Rebuilding(end.parties, new MortalStore(end.site.disk, end.site.killer)).run(() -> {});
            coverage.met(Event.REBUILT);
        });
        Violation.unless(
                Agreeing.rows(end).equals(before),
                "I6: what is rebuilt from the entries of " + end + " is not what was");
    }

    private void check(boolean whole) {
        guarded(() -> {
            for (var link : country.links()) {
                invariants.afterStep(link);
                if (whole) {
                    invariants.whole(link);
                    link.ends().forEach(Erased::check);
                    link.ends().forEach(keyInvariants::check);
                }
                link.ends().forEach(standings::look);
            }
        });
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Violation violation) {
            throw new Violation("step " + step + ": " + violation.getMessage(), violation);
        } catch (RuntimeException e) {
            throw new Violation("step " + step + ": unexpected " + e, e);
        }
    }
}
