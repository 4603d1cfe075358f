package uk.concord.simulation;

import java.util.List;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;

/** Folds both logs in the order that takes as much as possible of the NHS body's first: the opposite of the usual one. */
final class Interleaving {
    private Interleaving() {}

    static JointRecord fold(Partnership partnership, RecordId id, List<Entry> council, List<Entry> health) {
        var record = JointRecord.empty(partnership, id);
        var nextCouncil = 0;
        var nextHealth = 0;
        while (nextCouncil < council.size() || nextHealth < health.size()) {
            if (nextHealth < health.size()
                    && record.misfit(health.get(nextHealth)).isEmpty()) {
                record = record.after(health.get(nextHealth++));
            } else if (nextCouncil < council.size()) {
                record = record.after(council.get(nextCouncil++));
            } else {
                throw new Violation("I8: no order fits the entries of " + id);
            }
        }
        return record;
    }
}
