package uk.concord.record.negotiation;

import java.util.List;
import uk.concord.record.entry.Entry;

/** Folds both logs whole: each entry after those its author had seen; the order among the rest does not matter. */
final class Folding {
    private Folding() {}

    static JointRecord fold(RecordHistory history) {
        var record = JointRecord.empty(history.partnership(), history.recordId());
        var council = history.councilLog();
        var health = history.healthLog();
        var councilNext = 0;
        var healthNext = 0;
        while (councilNext < council.size() || healthNext < health.size()) {
            if (isReady(council, councilNext, healthNext)) {
                record = record.after(council.get(councilNext++));
            } else if (isReady(health, healthNext, councilNext)) {
                record = record.after(health.get(healthNext++));
            } else {
                throw new CorruptHistory(
                        "The record " + history.recordId() + " holds entries that saw what is not held");
            }
        }
        return record;
    }

    private static boolean isReady(List<Entry> log, int next, int ofPartner) {
        return next < log.size() && log.get(next).seen().recordSeq() <= ofPartner;
    }
}
