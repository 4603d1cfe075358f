package uk.concord.node.assignment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The rows of assignments, read and written within one transaction. */
final class AssignmentRows {
    private static final String EXISTS = """
            SELECT 1 FROM record_summary WHERE partnership_id = ? AND record_id = ?
            UNION ALL
            SELECT 1 FROM draft WHERE partnership_id = ? AND record_id = ?
            LIMIT 1""";
    private static final String ONE = """
            SELECT post, assigned_by, actor_id, assigned_at FROM assignment
            WHERE partnership_id = ? AND record_id = ?""";
    private static final String POSTS = """
            SELECT record_id, post FROM assignment WHERE partnership_id = ? AND record_id IN (%s)""";
    private static final String COUNTED = """
            SELECT post, COUNT(*) AS records FROM assignment WHERE partnership_id = ? AND post > ''
            GROUP BY post ORDER BY post LIMIT ?""";
    private static final String ASSIGN = """
            INSERT INTO assignment (partnership_id, record_id, post, assigned_by, actor_id, assigned_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE post = VALUES(post), assigned_by = VALUES(assigned_by),
                                    actor_id = VALUES(actor_id), assigned_at = VALUES(assigned_at)""";
    private static final String HAND_OVER = """
            UPDATE assignment SET post = ?, assigned_by = ?, actor_id = ?, assigned_at = ?
            WHERE partnership_id = ? AND post = ?""";

    private final Connection connection;
    private final PartnershipId partnership;

    AssignmentRows(Connection connection, PartnershipId partnership) {
        this.connection = connection;
        this.partnership = partnership;
    }

    /** True when this partnership has the record, or a draft of it. */
    boolean knows(RecordId record) throws SQLException {
        try (var query = connection.prepareStatement(EXISTS)) {
            query.setString(1, partnership.value());
            query.setBytes(2, record.toArray());
            query.setString(3, partnership.value());
            query.setBytes(4, record.toArray());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    Optional<Assignment> of(RecordId record) throws SQLException {
        try (var query = connection.prepareStatement(ONE)) {
            query.setString(1, partnership.value());
            query.setBytes(2, record.toArray());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    /** The posts that see to these; a record that is nobody's in particular is not among them. */
    Map<RecordId, String> posts(Collection<RecordId> records) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(records.size(), "?"));
        try (var query = connection.prepareStatement(POSTS.formatted(marks))) {
            query.setString(1, partnership.value());
            int at = 2;
            for (var record : records) {
                query.setBytes(at++, record.toArray());
            }
            var posts = new HashMap<RecordId, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    posts.put(RecordId.of(rows.getBytes("record_id")), rows.getString("post"));
                }
            }
            posts.values().removeIf(String::isEmpty);
            return posts;
        }
    }

    /** How many records each post sees to, in order of the posts' names. */
    Map<String, Integer> counted(int most) throws SQLException {
        try (var query = connection.prepareStatement(COUNTED)) {
            query.setString(1, partnership.value());
            query.setInt(2, most);
            var counted = new TreeMap<String, Integer>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    counted.put(rows.getString("post"), rows.getInt("records"));
                }
            }
            return counted;
        }
    }

    void assign(RecordId record, Assignment assignment) throws SQLException {
        try (var insert = connection.prepareStatement(ASSIGN)) {
            insert.setString(1, partnership.value());
            insert.setBytes(2, record.toArray());
            insert.setString(3, assignment.post());
            insert.setString(4, assignment.assignedBy());
            insert.setBytes(5, assignment.actor().toArray());
            insert.setObject(6, LocalDateTime.ofInstant(assignment.at(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Gives all that one post sees to to the assignment's post; how many records that are. */
    int handOver(String from, Assignment assignment) throws SQLException {
        try (var update = connection.prepareStatement(HAND_OVER)) {
            update.setString(1, assignment.post());
            update.setString(2, assignment.assignedBy());
            update.setBytes(3, assignment.actor().toArray());
            update.setObject(4, LocalDateTime.ofInstant(assignment.at(), ZoneOffset.UTC));
            update.setString(5, partnership.value());
            update.setString(6, from);
            return update.executeUpdate();
        }
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getString("post"),
                row.getString("assigned_by"),
                ActorId.of(row.getBytes("actor_id")),
                row.getObject("assigned_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
