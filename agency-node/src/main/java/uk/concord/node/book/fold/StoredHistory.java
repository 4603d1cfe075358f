package uk.concord.node.book.fold;

import java.util.ArrayList;
import java.util.List;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.RecordHistory;

/** One record's entries as an agency's book holds them. */
public final class StoredHistory {
    private StoredHistory() {}

    /** The record that they tell of. */
    public static JointRecord fold(Partnership partnership, AgencyCode own, RecordId id, List<StoredEntry> stored) {
        var ofCouncil = new ArrayList<Entry>();
        var ofHealth = new ArrayList<Entry>();
        for (var entry : stored) {
            var keeper =
                    entry.side() == Side.OWN ? own : partnership.partnerOf(own).code();
            var council = partnership.council().code().equals(keeper);
            (council ? ofCouncil : ofHealth).add(Reading.entry(entry));
        }
        return JointRecord.fold(new RecordHistory(partnership, id, ofCouncil, ofHealth).closed());
    }
}
