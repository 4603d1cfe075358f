package uk.concord.node.assignment;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.identity.Caller;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * Which post of this agency sees to which record. An assignment tells people where to look first: it neither gives nor takes the
 * right to do anything, and saying it twice changes nothing.
 */
@Singleton
public final class Assignments {
    private static final int MOST_POSTS = 200;

    private final TransactionOperations<Connection> transactions;
    private final InstantSource businessTime;

    Assignments(TransactionOperations<Connection> transactions, InstantSource businessTime) {
        this.transactions = transactions;
        this.businessTime = businessTime;
    }

    /** The posts that see to these; a record that is nobody's in particular is not among them. */
    public Map<RecordId, String> posts(PartnershipId partnership, Collection<RecordId> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return transactions.executeRead(
                status -> new AssignmentRows(status.getConnection(), partnership).posts(records));
    }

    Optional<Assignment> of(PartnershipId partnership, RecordId record) {
        return transactions.executeRead(status -> {
            var rows = new AssignmentRows(status.getConnection(), partnership);
            requireKnown(rows, record);
            return rows.of(record);
        });
    }

    Assignment assign(Caller caller, PartnershipId partnership, RecordId record, String post) {
        var assignment = assignment(caller, post);
        return transactions.executeWrite(status -> {
            var rows = new AssignmentRows(status.getConnection(), partnership);
            requireKnown(rows, record);
            rows.assign(record, assignment);
            return assignment;
        });
    }

    Map<String, Integer> counted(PartnershipId partnership) {
        return transactions.executeRead(
                status -> new AssignmentRows(status.getConnection(), partnership).counted(MOST_POSTS));
    }

    int handOver(Caller caller, PartnershipId partnership, String from, String to) {
        return transactions.executeWrite(status ->
                new AssignmentRows(status.getConnection(), partnership).handOver(from, assignment(caller, to)));
    }

    private Assignment assignment(Caller caller, String post) {
        return new Assignment(
                post, caller.post(), caller.actorId(), businessTime.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void requireKnown(AssignmentRows rows, RecordId record) throws SQLException {
        if (!rows.knows(record)) {
            throw new NotFound("UNKNOWN_RECORD", "There is no such record in this partnership.");
        }
    }
}
