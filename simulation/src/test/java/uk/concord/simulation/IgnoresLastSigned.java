package uk.concord.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import uk.concord.log.Merkle;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/** A service that writes down what it signs, and does not look there when it starts. */
final class IgnoresLastSigned implements Tampering {
    @Override
    public LastSigned lastSigned(LastSigned honest) {
        return new LastSigned() {
            @Override
            public Optional<Mark> newest(PartnershipId partnership, Side side) {
                // There is something, or its absence would be noticed; but it never says more than nothing.
                return honest.newest(partnership, side)
                        .map(mark -> side == Side.OWN ? new Mark(1, 0, Merkle.emptyRoot(), mark.time()) : mark);
            }

            @Override
            public void write(PartnershipId partnership, Side side, Mark mark) {
                honest.write(partnership, side, mark);
            }

            @Override
            public OptionalLong fence(PartnershipId partnership) {
                return honest.fence(partnership);
            }

            @Override
            public void raiseFence(PartnershipId partnership, long fence) {
                honest.raiseFence(partnership, fence);
            }
        };
    }
}
