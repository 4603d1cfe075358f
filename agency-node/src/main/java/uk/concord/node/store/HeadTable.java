package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Lease;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Standing;
import uk.concord.record.PartnershipId;

/** The one row of a partnership that writers lock first and move last. */
final class HeadTable {
    private static final String FIND = """
            SELECT own_epoch, own_frontier, own_last_recorded_micros, own_seen_size, own_signed_size, own_receipted_size,
                   mirror_epoch, mirror_frontier, mirror_last_recorded_micros, mirror_seen_size, mirror_signed_size,
                   mirror_receipted_size, standing, standing_since, problem, explanation
            FROM partnership_head WHERE partnership_id = ?""";
    private static final String LOCK = """
            SELECT own_epoch, own_frontier, own_last_recorded_micros, own_seen_size, own_signed_size, own_receipted_size,
                   mirror_epoch, mirror_frontier, mirror_last_recorded_micros, mirror_seen_size, mirror_signed_size,
                   mirror_receipted_size, standing, standing_since, problem, explanation,
                   signer_fence, signer_filed_fence, signer_holder, signer_until_micros
            FROM partnership_head WHERE partnership_id = ? FOR UPDATE""";
    private static final String MOVE_LEASE = """
            UPDATE partnership_head
            SET signer_fence = ?, signer_filed_fence = ?, signer_holder = ?, signer_until_micros = ?
            WHERE partnership_id = ?""";
    private static final String CREATE = """
            INSERT IGNORE INTO partnership_head
                   (own_epoch, own_frontier, own_last_recorded_micros, own_seen_size, own_signed_size, own_receipted_size,
                    mirror_epoch, mirror_frontier, mirror_last_recorded_micros, mirror_seen_size, mirror_signed_size,
                    mirror_receipted_size, standing, standing_since, problem, explanation, partnership_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = """
            UPDATE partnership_head
            SET own_epoch = ?, own_frontier = ?, own_last_recorded_micros = ?, own_seen_size = ?, own_signed_size = ?,
                own_receipted_size = ?, mirror_epoch = ?, mirror_frontier = ?, mirror_last_recorded_micros = ?, mirror_seen_size = ?,
                mirror_signed_size = ?, mirror_receipted_size = ?, standing = ?, standing_since = ?, problem = ?,
                explanation = ?
            WHERE partnership_id = ?""";

    private final Statements statements;
    private final PartnershipId partnership;

    HeadTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    /** What a writing transaction finds in the row that it has locked. */
    record Locked(BookHead head, Lease lease) {}

    Optional<BookHead> find() {
        return statements.first(FIND, row -> row.add(partnership), HeadTable::read);
    }

    /** Takes the partnership's lock, waiting for whoever holds it. */
    Optional<Locked> lock() {
        return statements.first(LOCK, row -> row.add(partnership), row -> new Locked(read(row), lease(row)));
    }

    /** Makes the row that is to be locked, if nobody has. */
    void create() {
        statements.update(CREATE, row -> bind(row, BookHead.EMPTY));
    }

    void move(Lease lease) {
        statements.update(MOVE_LEASE, row -> row.add(lease.fence())
                .add(lease.filedFence())
                .add(lease.holder())
                .micros(lease.until())
                .add(partnership));
    }

    void move(BookHead head) {
        statements.update(MOVE, row -> bind(row, head));
    }

    private void bind(Parameters row, BookHead head) throws SQLException {
        bind(row, head.own());
        bind(row, head.mirror());
        row.add(head.standing().state().name())
                .add(head.standing().since())
                .add(head.standing().problem())
                .add(head.standing().explanation())
                .add(partnership);
    }

    private static void bind(Parameters row, LogHead log) throws SQLException {
        row.add(log.epoch())
                .add(log.frontier().encode())
                .micros(log.lastRecordedAt())
                .add(log.seenSize())
                .add(log.signedSize())
                .add(log.receiptedSize());
    }

    private static BookHead read(ResultSet row) throws SQLException {
        return new BookHead(
                log(row, "own"),
                log(row, "mirror"),
                new Standing(
                        Standing.State.valueOf(row.getString("standing")),
                        Columns.time(row, "standing_since"),
                        row.getString("problem"),
                        row.getString("explanation")));
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                row.getLong("signer_fence"),
                row.getLong("signer_filed_fence"),
                row.getString("signer_holder"),
                Columns.micros(row, "signer_until_micros"));
    }

    private static LogHead log(ResultSet row, String side) throws SQLException {
        return new LogHead(
                row.getInt(side + "_epoch"),
                Columns.frontier(row, side + "_frontier"),
                Columns.micros(row, side + "_last_recorded_micros"),
                row.getLong(side + "_seen_size"),
                row.getLong(side + "_signed_size"),
                row.getLong(side + "_receipted_size"));
    }
}
