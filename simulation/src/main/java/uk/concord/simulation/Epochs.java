package uk.concord.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.concord.node.book.Standing;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.Digest;

/** What the administrators of both agencies do when a log can only go on under a new epoch. */
final class Epochs {
    private final People people;
    private final Coverage coverage;
    private final BiConsumer<End, Runnable> alive;
    private final Set<Digest> confirmed = new HashSet<>();

    Epochs(People people, Coverage coverage, BiConsumer<End, Runnable> alive) {
        this.people = people;
        this.coverage = coverage;
        this.alive = alive;
    }

    /** True when somebody has vouched for the entry that begins an epoch. */
    boolean isConfirmed(Digest entry) {
        return confirmed.contains(entry);
    }

    void people(Link link) {
        link.ends().forEach(this::begin);
        link.ends().forEach(end -> confirm(link, end));
    }

    private void begin(End end) {
        var standing = end.head().standing();
        if (standing.state() == Standing.State.RESTORED && standing.problem().equals(Restored.TAIL_LOST)) {
            var request = people.otherKeys();
            alive.accept(end, () -> {
                if (end.book.beginEpoch(request) instanceof ChangingKeys.Result.Changed) {
                    coverage.met(Event.EPOCH_BEGUN);
                }
            });
        }
    }

    private void confirm(Link link, End end) {
        var announced = end.site.disk.read(
                end.parties.id(), book -> book.announcedEpoch().filter(epoch -> epoch.isAhead(book.head())));
        announced.ifPresent(epoch -> alive.accept(end, () -> {
            var entry = epoch.entry().leaf();
            var request = new ConfirmingEpoch.Request(people.otherKeys().actor().id(), entry);
            confirmed.add(entry);
            end.book
                    .confirmEpoch(request)
                    .ifPresentOrElse(
                            why -> {
                                Violation.unless(
                                        why.code().equals("EPOCH_BEFORE_SEEN"),
                                        "an epoch cannot be confirmed by " + end + ": " + why.sentence());
                                coverage.met(Event.EPOCH_NOT_CONFIRMED);
                                link.unconfirmable = true;
                            },
                            () -> coverage.met(Event.EPOCH_CONFIRMED));
        }));
    }
}
