package uk.concord.record.negotiation;

import java.util.List;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;

/** All entries about one record, of both logs, each list in its log's order. */
public record RecordHistory(Partnership partnership, RecordId recordId, List<Entry> councilLog, List<Entry> healthLog) {

    public RecordHistory {
        councilLog = List.copyOf(councilLog);
        healthLog = List.copyOf(healthLog);
    }

    /**
     * The longest beginning of both logs in which nobody has seen more than it holds: all of it, unless entries are missing, as
     * they are in a book that was restored and holds its own log again but not yet its partner's.
     */
    public RecordHistory closed() {
        var order = new FoldingOrder(councilLog, healthLog);
        while (order.next() != null) {
            // Goes as far as it can.
        }
        return order.isAtEnd()
                ? this
                : new RecordHistory(
                        partnership,
                        recordId,
                        councilLog.subList(0, order.ofCouncil()),
                        healthLog.subList(0, order.ofHealth()));
    }
}
