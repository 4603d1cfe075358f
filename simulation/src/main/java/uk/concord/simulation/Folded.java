package uk.concord.simulation;

import java.util.ArrayList;
import java.util.List;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.fold.Reading;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.RecordHistory;

/** Records folded afresh from what is on disk. */
final class Folded {
    private Folded() {}

    static JointRecord record(Store disk, Parties parties, RecordId id) {
        return JointRecord.fold(history(disk, parties, id));
    }

    static RecordHistory history(Store disk, Parties parties, RecordId id) {
        var own = new ArrayList<Entry>();
        var mirror = new ArrayList<Entry>();
        for (var stored : disk.read(parties.id(), book -> book.entriesOf(List.of(id)))) {
            (stored.side() == Side.OWN ? own : mirror).add(Reading.entry(stored));
        }
        var ownIsCouncil = parties.partnership().council().code().equals(parties.own());
        return ownIsCouncil
                ? new RecordHistory(parties.partnership(), id, own, mirror)
                : new RecordHistory(parties.partnership(), id, mirror, own);
    }
}
