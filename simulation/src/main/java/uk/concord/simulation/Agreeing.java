package uk.concord.simulation;

import java.util.List;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;

/** Whether both ends of a link hold the same, and know it. */
final class Agreeing {
    private Agreeing() {}

    static boolean completely(Link link) {
        return holdsAll(link.council, link.health)
                && holdsAll(link.health, link.council)
                && link.ends().stream().allMatch(Erased::hasFollowed);
    }

    private static boolean holdsAll(End holder, End author) {
        var own = author.head().own();
        return holder.head().mirror().frontier().equals(own.frontier())
                && own.signedSize() == own.size()
                && own.receiptedSize() == own.size();
    }

    /** Every record of one book is in the other, in the same state. */
    static void check(Link link) {
        var council = rows(link.council);
        var health = rows(link.health);
        Violation.unless(council.size() == health.size(), "I9: the books of " + link.partnership.id() + " differ");
        for (int i = 0; i < council.size(); i++) {
            Violation.unless(
                    council.get(i).recordId().equals(health.get(i).recordId())
                            && council.get(i).stateDigest().equals(health.get(i).stateDigest()),
                    "I9: record " + council.get(i).recordId() + " stands differently in both books");
        }
    }

    /** True when what an end has signed is on no disk any more: nothing but a new epoch helps. */
    static boolean hasLost(Link link, End end) {
        return end.site
                .marks
                .newest(end.parties.id(), Side.OWN)
                .filter(mark -> mark.isBeyond(end.head().own())
                        && mark.isBeyond(link.other(end).head().mirror()))
                .isPresent();
    }

    /** True when an end's last-signed file alone knows of what its partner once wrote: no note of it is left, and no entry. */
    static boolean isKnownByMarkAlone(Link link, End end) {
        var author = link.other(end);
        return end.site
                .marks
                .newest(end.parties.id(), Side.MIRROR)
                .filter(mark -> mark.isBeyond(end.head().mirror()))
                .filter(mark -> mark.epoch() >= author.head().own().epoch())
                .filter(mark -> mark.isBeyond(author.head().own())
                        || !author.site
                                .disk
                                .read(author.parties.id(), book -> Roots.at(book, Side.OWN, mark.size()))
                                .root()
                                .equals(mark.root()))
                .isPresent();
    }

    /** True when an end promised to erase a part, and forgot with its last-signed file that it ever wrote so much. */
    static boolean awaitsLostErasure(End end) {
        return end.witness.isExcused()
                && end.head().standing().state() == Standing.State.RESTORED
                && !end.site
                        .disk
                        .read(end.parties.id(), book -> book.erasuresAwaited(Side.OWN))
                        .isEmpty();
    }

    /** What was acknowledged, and held by the partner when the database went, is there again. */
    static void cameBack(End end, Coverage coverage) {
        end.watch.toComeBack.forEach((index, leaf) -> {
            Violation.unless(
                    end.watch.own.get(Math.toIntExact(index)).equals(leaf),
                    "I1: " + end + " has not got back entry " + index + ", which was acknowledged");
            coverage.met(Event.HEALED_ACKNOWLEDGED);
        });
    }

    static List<RecordRow> rows(End end) {
        return end.site.disk.read(end.parties.id(), book -> book.recordsById(null, Integer.MAX_VALUE));
    }
}
