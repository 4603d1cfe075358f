package uk.concord.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/** What must hold of parts, from what the entries on the disks say: those erased are gone, and all others are there. */
final class Erased {
    private Erased() {}

    /** Commitments of parts that one log says its author has erased, as far as an end holds it. */
    static Set<Hash> in(End end, Side side) {
        var erased = new HashSet<Hash>();
        for (var entry : entries(end, side)) {
            if (entry.payload() instanceof Payload.Erased said
                    && said.log().agency().equals(end.parties.keeper(side))) {
                erased.add(Hashes.hash(said.commitment()));
            }
        }
        end.site
                .disk
                .read(end.parties.id(), book -> keptByEpochs(book, end, side))
                .forEach(kept -> erased.add(kept.commitment()));
        end.site.disk.read(end.parties.id(), book -> book.erasures(side, 0, Long.MAX_VALUE)).stream()
                .filter(one -> one.by() == By.SET_ASIDE)
                .forEach(owed -> erased.add(owed.commitment()));
        return erased;
    }

    /** What an author had promised to say was erased, and lost with an epoch: its CONTINUED says so. */
    private static List<StoredErasure> keptByEpochs(Book book, End end, Side side) {
        var begun = KeyHistory.of(book, end.parties, side).changes().stream()
                .filter(KeyHistory.Change::beginsEpoch)
                .map(KeyHistory.Change::index)
                .toList();
        return book.erasures(side, 0, Long.MAX_VALUE).stream()
                .filter(one -> one.by() == By.AUTHOR && begun.contains(one.statedAt()))
                .toList();
    }

    /** Nothing erased is on the disk, and nothing that was receipted is missing from it. */
    static void check(End end) {
        for (var side : Side.values()) {
            var erased = in(end, side);
            var held = new HashSet<Hash>();
            end.site
                    .disk
                    .read(end.parties.id(), book -> book.parts(side, 0, Long.MAX_VALUE))
                    .forEach(part -> held.add(part.commitment()));
            erased.forEach(commitment ->
                    Violation.unless(!held.contains(commitment), "erasure: " + end + " holds an erased part"));
            var receipted = end.head().log(side).receiptedSize();
            for (var entry : entries(end, side)) {
                for (var part : entry.parts()) {
                    Violation.unless(
                            entry.index() >= receipted
                                    || !part.travels()
                                    || held.contains(Hashes.hash(part.held()))
                                    || erased.contains(Hashes.hash(part.held())),
                            "erasure: " + end + " lacks a part of entry " + entry.index() + " of " + side
                                    + ", which was receipted");
                }
            }
        }
    }

    /** True when an end holds an entry whose part did not come, and not yet the ERASED that was promised. */
    static boolean isAwaited(End end) {
        return end.site.disk.<Boolean>read(
                end.parties.id(), book -> !book.erasuresAwaited(Side.MIRROR).isEmpty());
    }

    /** True when an end has said of all of its partner's erased parts that its copies are gone. */
    static boolean hasFollowed(End end) {
        return end.site.disk.<Boolean>read(
                end.parties.id(),
                book -> book.erasuresToFollow(1).isEmpty()
                        && book.erasuresToRepeat(1).isEmpty());
    }

    /** Once faults have stopped the partner has said once of each erased part that it has followed. */
    static void followed(End end) {
        var said = end.site.disk.read(end.parties.id(), (Book book) -> book.erasures(Side.OWN, 0, Long.MAX_VALUE));
        var author = said.stream().filter(one -> one.by() == By.AUTHOR).count();
        var follower = said.stream().filter(one -> one.by() == By.FOLLOWER).count();
        Violation.unless(author == follower, "erasure: the partner of " + end + " has not followed, or twice");
    }

    private static List<Entry> entries(End end, Side side) {
        var entries = new ArrayList<Entry>();
        end.site
                .disk
                .read(end.parties.id(), book -> book.entries(side, 0, Integer.MAX_VALUE, Long.MAX_VALUE))
                .forEach(stored -> entries.add(end.folded.entry(stored)));
        return entries;
    }
}
