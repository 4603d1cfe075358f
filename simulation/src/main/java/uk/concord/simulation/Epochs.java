package uk.concord.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.Digest;

/** What the administrators of both agencies do when a link stands still: try it again, or let a log go on under a new epoch. */
final class Epochs {
    private final People people;
    private final Coverage coverage;
    private final Processes processes;
    private final Set<Digest> confirmed = new HashSet<>();

    Epochs(People people, Coverage coverage, Processes processes) {
        this.people = people;
        this.coverage = coverage;
        this.processes = processes;
    }

    /** True when somebody has vouched for the entry that begins an epoch. */
    boolean isConfirmed(Digest entry) {
        return confirmed.contains(entry);
    }

    /** Tries a link in quarantine again. */
    void retry(End end) {
        if (end.head().standing().state() == Standing.State.QUARANTINED) {
            coverage.met(Event.RETRY_BY_A_PERSON);
            processes.alive(end, end.book.exchange()::retry);
        }
    }

    void people(Link link) {
        link.ends().forEach(this::setAside);
        link.ends().forEach(this::begin);
        link.ends().forEach(end -> confirm(link, end));
    }

    private void setAside(End end) {
        var isNeeded = end.site.disk.<Boolean>read(
                end.parties.id(),
                book -> SettingAside.isNeeded(
                        book,
                        end.parties,
                        end.site.marks.newest(end.parties.id(), Side.OWN).orElse(null)));
        if (!isNeeded) {
            return;
        }
        var before = branch(end);
        var request = new SettingAside.Request(people.otherKeys().actor().id());
        processes.alive(end, () -> end.book.setAside(request));
        branch(end).filter(branch -> !before.equals(Optional.of(branch))).ifPresent(branch -> {
            end.watch.setAside(branch.from());
            // What had its effect in the branch has it again when it is sent again.
            end.toRepeat.addAll(end.held.keySet());
            end.held.clear();
            coverage.met(branch.entries() > 0 ? Event.BRANCH_SET_ASIDE : Event.VERSION_SIGNED_ELSEWHERE);
        });
    }

    private static Optional<Branch> branch(End end) {
        return end.site.disk.read(end.parties.id(), Book::newestBranch);
    }

    private void begin(End end) {
        var standing = end.head().standing();
        if (standing.state() == Standing.State.RESTORED && Restored.needsEpoch(standing.problem())) {
            var request = people.otherKeys();
            processes.alive(end, () -> {
                if (end.book.beginEpoch(request) instanceof ChangingKeys.Result.Changed) {
                    coverage.met(Event.EPOCH_BEGUN);
                }
            });
        }
    }

    private void confirm(Link link, End end) {
        var announced = end.site.disk.read(
                end.parties.id(), book -> book.announcedEpoch().filter(epoch -> epoch.isAhead(book.head())));
        announced.ifPresent(epoch -> processes.alive(end, () -> {
            var entry = epoch.entry().leaf();
            var request = new ConfirmingEpoch.Request(people.otherKeys().actor().id(), entry);
            confirmed.add(entry);
            end.book
                    .confirmEpoch(request)
                    .ifPresentOrElse(
                            why -> {
                                if (why.code().equals("EPOCH_BEFORE_HELD")
                                        && link.other(end).witness.isExcused()) {
                                    // Its author has forgotten that it began it, and went on without.
                                    return;
                                }
                                Violation.unless(
                                        why.code().equals("EPOCH_BEFORE_SEEN"),
                                        "an epoch cannot be confirmed by " + end + ": " + why.sentence());
                                // Too rare to be asked of every campaign: less than once in 2,000 seeds.
                                link.beyondHelp = true;
                            },
                            () -> coverage.met(Event.EPOCH_CONFIRMED));
        }));
    }
}
