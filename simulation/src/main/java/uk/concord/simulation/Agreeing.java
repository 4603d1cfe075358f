package uk.concord.simulation;

import java.util.List;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;

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
