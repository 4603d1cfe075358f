package uk.concord.node.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.node.grpc.CallFailure;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The changes of drafts already made, so that a request sent twice has one effect. */
final class RequestRows {
    private static final String CLAIM = """
            INSERT IGNORE INTO draft_request (actor_id, request_id, request_digest, partnership_id, draft_id, done_at)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String FIND = """
            SELECT request_digest, draft_id FROM draft_request
            WHERE partnership_id = ? AND actor_id = ? AND request_id = ?""";

    private final Connection connection;

    RequestRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Claims the request for this transaction, waiting for another that claims the same. Returns the draft that was changed
     * when it was made before; the draft given when it is new.
     */
    Claim claim(ActorId actor, String requestId, Hash request, PartnershipId partnership, UUID draft, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement(CLAIM)) {
            insert.setBytes(1, actor.toArray());
            insert.setString(2, requestId);
            insert.setBytes(3, request.bytes());
            insert.setString(4, partnership.value());
            insert.setBytes(5, DraftRows.bytes(draft));
            insert.setObject(6, DraftRows.utc(now));
            if (insert.executeUpdate() == 1) {
                return new Claim(true, draft);
            }
        }
        return new Claim(false, madeBefore(actor, requestId, request, partnership));
    }

    private UUID madeBefore(ActorId actor, String requestId, Hash request, PartnershipId partnership)
            throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, partnership.value());
            query.setBytes(2, actor.toArray());
            query.setString(3, requestId);
            try (var row = query.executeQuery()) {
                if (row.next() && Hash.of(row.getBytes("request_digest")).equals(request)) {
                    return RecordId.of(row.getBytes("draft_id")).value();
                }
            }
        }
        throw new CallFailure.Refused(
                "KEY_USED_BEFORE",
                "This key was used before for something else. Reload the page, or send another key, and try again.");
    }

    /** A request that is new, or one that was made before, with the draft it is about. */
    record Claim(boolean isNew, UUID draft) {}
}
