package uk.concord.node.notification;

import static uk.concord.node.notification.PositionRows.utc;
import static uk.concord.node.notification.PositionRows.utcOrNull;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Notifications and the e-mails that tell of them, made and read within one transaction. */
final class OutboxRows {
    private static final int MOST_ROWS = 64;
    private static final String KNOWN = """
            SELECT subject, thing, occasion FROM notification
            WHERE partnership_id = ? AND subject IN (%s) AND thing IN (%s)""";
    private static final String ADD_MAIL = """
            INSERT IGNORE INTO outgoing_mail
                (mail_id, subject, digest_of, status, attempts, failure, next_attempt_at, made_at)
            VALUES""";
    private static final String ADD_NOTIFICATION = """
            INSERT INTO notification
                (partnership_id, subject, thing, occasion, kind, ref, record_id, draft_id, due_at, dispute, mail_id, made_at)
            VALUES""";
    private static final String OF_MAILS = """
            SELECT partnership_id, subject, thing, occasion, kind, ref, record_id, draft_id, due_at, dispute, mail_id
            FROM notification WHERE partnership_id IN (%s) AND mail_id IN (%s) ORDER BY mail_id, partnership_id, thing, occasion""";

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** Whom a thing was told on an occasion. */
    record Told(String subject, String thing, String occasion) {
        static Told of(Notification notification) {
            return new Told(
                    notification.subject(),
                    notification.owed().thing(),
                    notification.occasion().name());
        }
    }

    /** Those of these notifications that were made before. */
    Set<Told> known(PartnershipId partnership, Collection<Notification> notifications) throws SQLException {
        var subjects =
                notifications.stream().map(Notification::subject).distinct().toList();
        var things =
                notifications.stream().map(one -> one.owed().thing()).distinct().toList();
        var known = new HashSet<Told>();
        try (var query = connection.prepareStatement(KNOWN.formatted(marks(subjects), marks(things)))) {
            int place = 1;
            query.setString(place++, partnership.value());
            for (var subject : subjects) {
                query.setString(place++, subject);
            }
            for (var thing : things) {
                query.setBytes(place++, ascii(thing));
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    known.add(new Told(rows.getString("subject"), text(rows, "thing"), text(rows, "occasion")));
                }
            }
        }
        return known;
    }

    /** Those that are there already stay as they are. */
    void addMails(List<Mail> mails, Instant now) throws SQLException {
        for (int from = 0; from < mails.size(); from += MOST_ROWS) {
            var some = mails.subList(from, Math.min(mails.size(), from + MOST_ROWS));
            var row = "(?, ?, ?, 'WAITING', 0, 0, ?, ?)";
            try (var insert = connection.prepareStatement(ADD_MAIL + " " + rows(row, some.size()))) {
                int place = 1;
                for (var mail : some) {
                    insert.setBytes(place++, mail.id().toArray());
                    insert.setString(place++, mail.subject());
                    insert.setObject(place++, mail.digestOf(), Types.DATE);
                    insert.setObject(place++, utc(mail.notBefore()));
                    insert.setObject(place++, utc(now));
                }
                insert.executeUpdate();
            }
        }
    }

    /** A notification and the e-mail that tells of it. */
    record Posted(MailId mail, Notification notification) {}

    void addNotifications(List<Posted> notifications, Instant now) throws SQLException {
        for (int from = 0; from < notifications.size(); from += MOST_ROWS) {
            var some = notifications.subList(from, Math.min(notifications.size(), from + MOST_ROWS));
            var row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            try (var insert = connection.prepareStatement(ADD_NOTIFICATION + " " + rows(row, some.size()))) {
                int place = 1;
                for (var one : some) {
                    place = bind(insert, place, one.notification());
                    insert.setBytes(place++, one.mail().toArray());
                    insert.setObject(place++, utc(now));
                }
                insert.executeUpdate();
            }
        }
    }

    private static int bind(PreparedStatement insert, int first, Notification one) throws SQLException {
        int place = first;
        var owed = one.owed();
        insert.setString(place++, owed.partnership().value());
        insert.setString(place++, one.subject());
        insert.setBytes(place++, ascii(owed.thing()));
        insert.setBytes(place++, ascii(one.occasion().name()));
        insert.setBytes(place++, ascii(owed.kind().name()));
        insert.setString(place++, owed.ref());
        insert.setBytes(place++, owed.record().toArray());
        insert.setBytes(place++, owed.draft() == null ? null : new RecordId(owed.draft()).toArray());
        insert.setObject(place++, utcOrNull(owed.due()), Types.TIMESTAMP);
        insert.setBytes(place++, owed.dispute() == null ? null : owed.dispute().toArray());
        return place;
    }

    /** What each of these e-mails tells of in these partnerships. */
    Map<MailId, List<Notification>> notifications(Collection<PartnershipId> partnerships, Collection<MailId> mails)
            throws SQLException {
        var found = new HashMap<MailId, List<Notification>>();
        if (mails.isEmpty() || partnerships.isEmpty()) {
            return found;
        }
        try (var query = connection.prepareStatement(OF_MAILS.formatted(marks(partnerships), marks(mails)))) {
            int place = 1;
            for (var partnership : partnerships) {
                query.setString(place++, partnership.value());
            }
            for (var mail : mails) {
                query.setBytes(place++, mail.toArray());
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(MailId.of(rows.getBytes("mail_id")), _ -> new ArrayList<>())
                            .add(read(rows));
                }
            }
        }
        return found;
    }

    private static Notification read(ResultSet row) throws SQLException {
        var draft = row.getBytes("draft_id");
        var dispute = row.getBytes("dispute");
        var owed = new Owed(
                new PartnershipId(row.getString("partnership_id")),
                Kind.valueOf(text(row, "kind")),
                text(row, "thing"),
                row.getString("ref"),
                RecordId.of(row.getBytes("record_id")),
                draft == null ? null : RecordId.of(draft).value(),
                PositionRows.instantOrNull(row.getObject("due_at", LocalDateTime.class)),
                Set.of(),
                Set.of(),
                dispute == null ? null : Digest.of(dispute),
                "");
        return new Notification(owed, Occasion.valueOf(text(row, "occasion")), row.getString("subject"));
    }

    static String marks(Collection<?> values) {
        return "?" + ", ?".repeat(values.size() - 1);
    }

    private static String rows(String row, int count) {
        return row + (", " + row).repeat(count - 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.US_ASCII);
    }
}
