package uk.concord.node.book.rotate;

import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.World;
import uk.concord.record.Origin;

/** New keys that nobody was told of: made by an earlier attempt that was killed, or now. */
final class FreshKeys {
    private FreshKeys() {}

    /** To be called outside any transaction: making keys takes a while. */
    static PublishedKeys of(World world, Parties parties, Origin log) {
        var used = world.store()
                .read(parties.id(), book -> KeyHistory.of(book, parties, Side.OWN))
                .all();
        return world.keys().held().stream()
                .filter(held -> held.areNamed(log, parties.mirrorName(Side.OWN))
                        && used.stream().noneMatch(held::sameAs))
                .findFirst()
                .orElseGet(() -> world.keys().make(log));
    }
}
