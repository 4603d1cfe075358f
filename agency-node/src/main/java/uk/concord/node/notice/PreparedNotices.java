package uk.concord.node.notice;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** This agency's notices that wait for an approver: one for a record at most. */
@Singleton
public final class PreparedNotices {
    private final TransactionOperations<Connection> transactions;

    PreparedNotices(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Keeps it in the place of one that waits; a request sent twice finds what it made. */
    public PreparedNotice keep(PreparedNotice notice) {
        return transactions.executeWrite(status -> {
            var rows = new NoticeRows(status.getConnection());
            if (rows.insert(notice)) {
                rows.endOthers(notice);
                return notice;
            }
            var before = rows.find(notice.partnership(), notice.id()).orElseThrow(PreparedNotices::unknown);
            if (!before.request().equals(notice.request())) {
                throw new Refused(
                        "KEY_USED_BEFORE",
                        "This was sent before under the same key, but asking something else. Send it under another key.");
            }
            return before;
        });
    }

    /** The one that waits for this record. */
    public Optional<PreparedNotice> waiting(PartnershipId partnership, RecordId record) {
        return transactions.executeRead(status -> new NoticeRows(status.getConnection()).waiting(partnership, record));
    }

    /** Those that wait in this partnership, the oldest first. */
    public List<PreparedNotice> waiting(PartnershipId partnership, int most) {
        return transactions.executeRead(status -> new NoticeRows(status.getConnection()).waiting(partnership, most));
    }

    /** One that was prepared for this record, waiting or not. */
    public PreparedNotice get(PartnershipId partnership, RecordId record, UUID notice) {
        Optional<PreparedNotice> found =
                transactions.executeRead(status -> new NoticeRows(status.getConnection()).find(partnership, notice));
        return found.filter(one -> one.record().equals(record)).orElseThrow(PreparedNotices::unknown);
    }

    /** Ends its waiting; refuses one that there never was. */
    public void discard(PartnershipId partnership, RecordId record, UUID notice) {
        boolean found = transactions.executeWrite(
                status -> new NoticeRows(status.getConnection()).end(partnership, record, notice));
        if (!found) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("UNKNOWN_NOTICE", "There is no such notice.");
    }
}
