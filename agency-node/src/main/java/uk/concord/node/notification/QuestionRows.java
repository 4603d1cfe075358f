package uk.concord.node.notification;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The partner's open questions, kept and forgotten within one transaction. */
final class QuestionRows {
    private static final String ADD = "INSERT IGNORE INTO open_question (partnership_id, thing, record_id) VALUES ";
    private static final String RECORDS =
            "SELECT DISTINCT record_id FROM open_question WHERE partnership_id = ? ORDER BY record_id LIMIT ?";
    private static final String OF_RECORDS = "DELETE FROM open_question WHERE partnership_id = ? AND record_id IN (%s)";

    private final Connection connection;

    QuestionRows(Connection connection) {
        this.connection = connection;
    }

    void add(PartnershipId partnership, List<Owed> questions) throws SQLException {
        if (questions.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(
                ADD + questions.stream().map(_ -> "(?, ?, ?)").collect(Collectors.joining(", ")))) {
            int place = 1;
            for (var question : questions) {
                insert.setString(place++, partnership.value());
                insert.setBytes(place++, question.thing().getBytes(StandardCharsets.US_ASCII));
                insert.setBytes(place++, question.record().toArray());
            }
            insert.executeUpdate();
        }
    }

    List<RecordId> records(PartnershipId partnership, int most) throws SQLException {
        try (var query = connection.prepareStatement(RECORDS)) {
            query.setString(1, partnership.value());
            query.setInt(2, most);
            var found = new ArrayList<RecordId>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(RecordId.of(rows.getBytes("record_id")));
                }
            }
            return found;
        }
    }

    /** Removes the questions about these records, but for those named. */
    void keepOnly(PartnershipId partnership, Collection<RecordId> records, Collection<String> things)
            throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        var sql = OF_RECORDS.formatted(OutboxRows.marks(records))
                + (things.isEmpty() ? "" : " AND thing NOT IN (" + OutboxRows.marks(things) + ")");
        try (var delete = connection.prepareStatement(sql)) {
            int place = 1;
            delete.setString(place++, partnership.value());
            for (var record : records) {
                delete.setBytes(place++, record.toArray());
            }
            for (var thing : things) {
                delete.setBytes(place++, thing.getBytes(StandardCharsets.US_ASCII));
            }
            delete.executeUpdate();
        }
    }
}
