package uk.concord.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/** A last-signed file whose writer can die before and after it is durable. */
final class MortalLastSigned implements LastSigned {
    private final LastSigned disk;
    private final Killer killer;

    MortalLastSigned(LastSigned disk, Killer killer) {
        this.disk = disk;
        this.killer = killer;
    }

    @Override
    public Optional<Mark> newest(PartnershipId partnership, Side side) {
        return disk.newest(partnership, side);
    }

    @Override
    public OptionalLong fence(PartnershipId partnership) {
        return disk.fence(partnership);
    }

    @Override
    public void raiseFence(PartnershipId partnership, long fence) {
        killer.pass();
        disk.raiseFence(partnership, fence);
        killer.pass();
    }

    @Override
    public void write(PartnershipId partnership, Side side, Mark mark) {
        killer.pass();
        disk.write(partnership, side, mark);
        killer.pass();
    }
}
