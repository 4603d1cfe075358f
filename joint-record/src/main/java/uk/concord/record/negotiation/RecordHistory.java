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
}
