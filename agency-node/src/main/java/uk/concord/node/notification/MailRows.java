package uk.concord.node.notification;

import static uk.concord.node.notification.PositionRows.instant;
import static uk.concord.node.notification.PositionRows.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DeliveryFailure;
import uk.concord.record.PartnershipId;

/** E-mails on their way: claimed, settled, counted and forgotten, within one transaction. */
final class MailRows {
    private static final String CLAIM = """
            UPDATE outgoing_mail SET claim = ?, claimed_until = ?
            WHERE status = 'WAITING' AND next_attempt_at <= ? AND (claimed_until IS NULL OR claimed_until < ?)
            ORDER BY next_attempt_at, mail_id LIMIT ?""";
    private static final String DUE = """
            SELECT 1 FROM outgoing_mail
            WHERE status = 'WAITING' AND next_attempt_at <= ? AND (claimed_until IS NULL OR claimed_until < ?) LIMIT 1""";
    private static final String CLAIMED = """
            SELECT mail_id, subject, digest_of, attempts, next_attempt_at FROM outgoing_mail
            WHERE claim = ? AND status = 'WAITING' ORDER BY next_attempt_at, mail_id""";
    private static final String SETTLE = """
            UPDATE outgoing_mail
            SET status = ?, attempts = ?, failure = ?, next_attempt_at = COALESCE(?, next_attempt_at), settled_at = ?,
                claim = NULL, claimed_until = NULL
            WHERE mail_id = ? AND status = 'WAITING'""";
    private static final String COUNT_FAILING = """
            SELECT COUNT(*) FROM (SELECT 1 FROM outgoing_mail WHERE status = 'WAITING' AND failure <> 0 LIMIT ?) counted""";
    private static final String COUNT_GIVEN_UP = """
            SELECT COUNT(*) FROM (SELECT 1 FROM outgoing_mail WHERE status = 'GIVEN_UP' LIMIT ?) counted""";
    private static final String UNDELIVERED = """
            SELECT mail_id, attempts, failure, status, next_attempt_at, made_at FROM outgoing_mail
            WHERE status IN ('WAITING', 'GIVEN_UP') AND failure <> 0
            ORDER BY made_at DESC, mail_id LIMIT ?""";
    private static final String RETRY = """
            UPDATE outgoing_mail
            SET status = 'WAITING', attempts = 0, next_attempt_at = ?, settled_at = NULL
            WHERE status = 'GIVEN_UP'""";
    private static final String FORGET_NOTIFICATIONS = """
            DELETE FROM notification WHERE partnership_id = ? AND mail_id IN
                (SELECT mail_id FROM outgoing_mail WHERE settled_at < ?)""";
    private static final String FORGET = "DELETE FROM outgoing_mail WHERE settled_at < ?";

    private final Connection connection;

    MailRows(Connection connection) {
        this.connection = connection;
    }

    /** One that could not be delivered so far. */
    record Undelivered(
            MailId id, int attempts, DeliveryFailure failure, boolean givenUp, Instant nextAttempt, Instant madeAt) {}

    boolean isDue(Instant due, Instant now) throws SQLException {
        try (var query = connection.prepareStatement(DUE)) {
            query.setObject(1, utc(due));
            query.setObject(2, utc(now));
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Takes e-mails that are due for one attempt; nobody else sends them before the claim ends.
     *
     * @param claim a random number
     */
    List<Mail> claim(byte[] claim, Instant until, Instant due, Instant now, int most) throws SQLException {
        try (var update = connection.prepareStatement(CLAIM)) {
            update.setBytes(1, claim);
            update.setObject(2, utc(until));
            update.setObject(3, utc(due));
            update.setObject(4, utc(now));
            update.setInt(5, most);
            if (update.executeUpdate() == 0) {
                return List.of();
            }
        }
        var mails = new ArrayList<Mail>();
        try (var query = connection.prepareStatement(CLAIMED)) {
            query.setBytes(1, claim);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    mails.add(new Mail(
                            MailId.of(rows.getBytes("mail_id")),
                            rows.getString("subject"),
                            rows.getObject("digest_of", LocalDate.class),
                            rows.getInt("attempts"),
                            instant(rows.getObject("next_attempt_at", LocalDateTime.class))));
                }
            }
        }
        return mails;
    }

    /** Keeps what became of an attempt. */
    void settle(Mail mail, Outcome outcome, Instant now) throws SQLException {
        switch (outcome) {
            case Outcome.Sent _ -> settle(mail, "SENT", mail.attempts() + 1, 0, null, now);
            case Outcome.Dropped _ -> settle(mail, "DROPPED", mail.attempts(), 0, null, now);
            case Outcome.Failed(var failure, var next) ->
                settle(mail, "WAITING", mail.attempts() + 1, failure.getNumber(), next, null);
            case Outcome.GivenUp(var failure) ->
                settle(mail, "GIVEN_UP", mail.attempts() + 1, failure.getNumber(), null, now);
        }
    }

    private void settle(
            Mail mail, String status, int attempts, int failure, @Nullable Instant next, @Nullable Instant settled)
            throws SQLException {
        try (var update = connection.prepareStatement(SETTLE)) {
            update.setString(1, status);
            update.setInt(2, attempts);
            update.setInt(3, failure);
            update.setObject(4, PositionRows.utcOrNull(next), Types.TIMESTAMP);
            update.setObject(5, PositionRows.utcOrNull(settled), Types.TIMESTAMP);
            update.setBytes(6, mail.id().toArray());
            update.executeUpdate();
        }
    }

    /** How many have failed and are tried again, counted no further than the cap. */
    int countFailing(int cap) throws SQLException {
        return count(COUNT_FAILING, cap);
    }

    /** How many were given up, counted no further than the cap. */
    int countGivenUp(int cap) throws SQLException {
        return count(COUNT_GIVEN_UP, cap);
    }

    private int count(String sql, int cap) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, cap);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Those that have failed so far, the newest first. */
    List<Undelivered> undelivered(int most) throws SQLException {
        try (var query = connection.prepareStatement(UNDELIVERED)) {
            query.setInt(1, most);
            var found = new ArrayList<Undelivered>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(undelivered(rows));
                }
            }
            return found;
        }
    }

    private static Undelivered undelivered(ResultSet row) throws SQLException {
        var failure = DeliveryFailure.forNumber(row.getInt("failure"));
        return new Undelivered(
                MailId.of(row.getBytes("mail_id")),
                row.getInt("attempts"),
                failure == null ? DeliveryFailure.DELIVERY_FAILURE_UNSPECIFIED : failure,
                row.getString("status").equals("GIVEN_UP"),
                instant(row.getObject("next_attempt_at", LocalDateTime.class)),
                instant(row.getObject("made_at", LocalDateTime.class)));
    }

    /** Has everything tried anew that was given up; says how many. */
    int retry(Instant now) throws SQLException {
        try (var update = connection.prepareStatement(RETRY)) {
            update.setObject(1, utc(now));
            return update.executeUpdate();
        }
    }

    /** Removes everything that was settled before a moment. */
    void forget(List<PartnershipId> partnerships, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement(FORGET_NOTIFICATIONS)) {
            for (var partnership : partnerships) {
                delete.setString(1, partnership.value());
                delete.setObject(2, utc(before));
                delete.executeUpdate();
            }
        }
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, utc(before));
            delete.executeUpdate();
        }
    }
}
