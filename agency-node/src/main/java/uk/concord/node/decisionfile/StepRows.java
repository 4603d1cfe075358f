package uk.concord.node.decisionfile;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.log.Hash;
import uk.concord.proto.record.v1.DecisionStep;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;

/** The rows of decision files, read and written within one transaction. */
final class StepRows {
    private static final String FIND = """
            SELECT subject, step, actor_id, post, request_id, request_digest, recorded_at
            FROM decision_step
            WHERE partnership_id = ? AND subject IN (%s)
            ORDER BY subject, place""";
    private static final String INSERT = """
            INSERT INTO decision_step (partnership_id, subject, place, step, actor_id, post, request_id, request_digest,
                                       recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    StepRows(Connection connection) {
        this.connection = connection;
    }

    List<RecordedStep> find(PartnershipId partnership, FileSubject subject) throws SQLException {
        return find(partnership, List.of(subject)).getOrDefault(subject, List.of());
    }

    /** The steps of each subject that has any. */
    Map<FileSubject, List<RecordedStep>> find(PartnershipId partnership, Collection<FileSubject> subjects)
            throws SQLException {
        var found = new HashMap<FileSubject, List<RecordedStep>>();
        if (subjects.isEmpty()) {
            return found;
        }
        try (var query = connection.prepareStatement(
                FIND.formatted(String.join(", ", Collections.nCopies(subjects.size(), "?"))))) {
            query.setString(1, partnership.value());
            var place = 2;
            for (var subject : subjects) {
                query.setBytes(place++, subject.key().toArray());
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(new FileSubject(Bytes.of(rows.getBytes("subject"))), _ -> new ArrayList<>())
                            .add(read(rows));
                }
            }
        }
        return found;
    }

    /** Fails on a duplicate key when somebody else recorded at that place, or this person under that request id. */
    void insert(PartnershipId partnership, FileSubject subject, int place, RecordedStep recorded) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, partnership.value());
            insert.setBytes(2, subject.key().toArray());
            insert.setInt(3, place);
            insert.setBytes(4, FileWire.write(recorded.step()).build().toByteArray());
            insert.setBytes(5, recorded.actor().toArray());
            insert.setString(6, recorded.post());
            insert.setString(7, recorded.requestId());
            insert.setBytes(8, recorded.request().bytes());
            insert.setObject(9, LocalDateTime.ofInstant(recorded.at(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static RecordedStep read(ResultSet row) throws SQLException {
        return new RecordedStep(
                step(row.getBytes("step")),
                ActorId.of(row.getBytes("actor_id")),
                row.getString("post"),
                instant(row.getObject("recorded_at", LocalDateTime.class)),
                row.getString("request_id"),
                Hash.of(row.getBytes("request_digest")));
    }

    private static Step step(byte[] stored) {
        try {
            return FileWire.read(DecisionStep.parseFrom(stored));
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("a step of a decision file cannot be parsed", impossible);
        }
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
