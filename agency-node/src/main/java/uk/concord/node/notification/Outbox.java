package uk.concord.node.notification;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.clock.SecurityTime;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * E-mails to send. A notification is made in the transaction that moves the position beyond what it is about, so it is made
 * once; it is sent at least once, because a process can end after the mail server took it and before that is kept.
 */
@Singleton
final class Outbox {
    /** More than so many new ones for one person travel in one e-mail. */
    private static final int MOST_SINGLE = 5;

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int CLAIM_BYTES = 16;

    private final List<PartnershipId> partnerships;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource businessTime;
    private final SecurityTime securityTime;
    private final SecureRandom random = new SecureRandom();

    Outbox(
            Partnerships partnerships,
            TransactionOperations<Connection> transactions,
            InstantSource businessTime,
            SecurityTime securityTime) {
        this.partnerships = partnerships.all().stream().map(Partnership::id).toList();
        this.transactions = transactions;
        this.businessTime = businessTime;
        this.securityTime = securityTime;
    }

    /** How many could not be delivered so far. */
    record Count(int failing, int givenUp) {}

    /** One that could not be delivered so far, and the references it tells of. */
    record Undelivered(MailRows.Undelivered mail, List<String> refs) {
        Undelivered {
            refs = List.copyOf(refs);
        }
    }

    Optional<Position> position(PartnershipId partnership) {
        return transactions.executeRead(status -> new PositionRows(status.getConnection()).find(partnership));
    }

    /** The first position; one that is there already stays as it is. */
    void begin(PartnershipId partnership, Position position) {
        transactions.executeWrite(status -> {
            var rows = new PositionRows(status.getConnection());
            if (rows.findToMove(partnership).isEmpty()) {
                rows.put(partnership, position);
            }
            return true;
        });
    }

    /**
     * What is to be made at once.
     *
     * @param prompt notifications to send now
     * @param late notifications to send from a moment on
     * @param from that moment
     * @param mails further e-mails, which tell of everything that waits
     * @param questions questions of the partner's that have come in
     */
    record Batch(
            List<Notification> prompt, List<Notification> late, Instant from, List<Mail> mails, List<Owed> questions) {
        Batch {
            prompt = List.copyOf(prompt);
            late = List.copyOf(late);
            mails = List.copyOf(mails);
            questions = List.copyOf(questions);
        }
    }

    /**
     * Makes what is new of a batch and moves the position, all or nothing. False when another instance moved it meanwhile:
     * then nothing is made.
     */
    boolean make(PartnershipId partnership, Position before, Position after, Batch batch) {
        return transactions.executeWrite(status -> {
            var connection = status.getConnection();
            var positions = new PositionRows(connection);
            if (!positions.findToMove(partnership).equals(Optional.of(before))) {
                return false;
            }
            var rows = new OutboxRows(connection);
            rows.addMails(batch.mails(), now());
            addNew(rows, partnership, batch.prompt(), now());
            addNew(rows, partnership, batch.late(), batch.from());
            new QuestionRows(connection).add(partnership, batch.questions());
            positions.put(partnership, after);
            return true;
        });
    }

    /** Records of which a question of the partner's was open when last looked at. */
    List<RecordId> recordsWithQuestions(PartnershipId partnership, int most) {
        return transactions.executeRead(status -> new QuestionRows(status.getConnection()).records(partnership, most));
    }

    /** Forgets questions that are no longer open. */
    void answered(PartnershipId partnership, Collection<RecordId> records, Collection<String> stillOpen) {
        transactions.executeWrite(status -> {
            new QuestionRows(status.getConnection()).keepOnly(partnership, records, stillOpen);
            return true;
        });
    }

    private void addNew(OutboxRows rows, PartnershipId partnership, List<Notification> notifications, Instant notBefore)
            throws SQLException {
        if (notifications.isEmpty()) {
            return;
        }
        var known = rows.known(partnership, notifications);
        var fresh = new LinkedHashMap<String, Map<OutboxRows.Told, Notification>>();
        notifications.stream()
                .filter(one -> !known.contains(OutboxRows.Told.of(one)))
                .forEach(one -> fresh.computeIfAbsent(one.subject(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(OutboxRows.Told.of(one), one));
        var mails = new ArrayList<Mail>();
        var posted = new ArrayList<OutboxRows.Posted>();
        for (var person : fresh.values()) {
            var all = List.copyOf(person.values());
            var letters = all.size() > MOST_SINGLE
                    ? List.of(all)
                    : all.stream().map(List::of).toList();
            for (var letter : letters) {
                var id = MailId.about(letter);
                mails.add(Mail.about(id, letter.getFirst().subject(), notBefore));
                letter.forEach(one -> posted.add(new OutboxRows.Posted(id, one)));
            }
        }
        rows.addMails(mails, now());
        rows.addNotifications(posted, now());
    }

    /** Adds e-mails that tell of nothing in particular; those that are there already stay as they are. */
    void add(List<Mail> mails) {
        if (!mails.isEmpty()) {
            transactions.executeWrite(status -> {
                new OutboxRows(status.getConnection()).addMails(mails, now());
                return true;
            });
        }
    }

    /** True when there is an e-mail to send now. */
    boolean isDue() {
        return transactions.executeRead(status -> new MailRows(status.getConnection())
                .isDue(now(), securityTime.now().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Takes e-mails that are due for one attempt, which nobody else makes for five minutes. */
    List<Mail> claim(int most) {
        var claim = new byte[CLAIM_BYTES];
        random.nextBytes(claim);
        var now = securityTime.now().truncatedTo(ChronoUnit.MICROS);
        return transactions.executeWrite(
                status -> new MailRows(status.getConnection()).claim(claim, now.plus(CLAIM), now(), now, most));
    }

    /** What each of these e-mails tells of; digests tell of nothing until they are sent. */
    Map<MailId, List<Notification>> notifications(Collection<MailId> mails) {
        return transactions.executeRead(
                status -> new OutboxRows(status.getConnection()).notifications(partnerships, mails));
    }

    void settle(Mail mail, Outcome outcome) {
        transactions.executeWrite(status -> {
            new MailRows(status.getConnection()).settle(mail, outcome, now());
            return true;
        });
    }

    Count undelivered(int cap) {
        return transactions.executeRead(status -> {
            var rows = new MailRows(status.getConnection());
            return new Count(rows.countFailing(cap), rows.countGivenUp(cap));
        });
    }

    /** Those that have failed so far, the newest first, with references of these partnerships alone. */
    List<Undelivered> listUndelivered(Set<PartnershipId> granted, int most) {
        return transactions.executeRead(status -> {
            var mails = new MailRows(status.getConnection()).undelivered(most);
            var told = new OutboxRows(status.getConnection())
                    .notifications(
                            granted,
                            mails.stream().map(MailRows.Undelivered::id).toList());
            var found = new ArrayList<Undelivered>();
            mails.forEach(mail -> found.add(new Undelivered(
                    mail,
                    told.getOrDefault(mail.id(), List.of()).stream()
                            .map(one -> one.owed().ref())
                            .distinct()
                            .toList())));
            return found;
        });
    }

    int retry() {
        return transactions.executeWrite(status -> new MailRows(status.getConnection()).retry(now()));
    }

    /** Forgets what was settled before a moment. */
    void forget(Instant before) {
        transactions.executeWrite(status -> {
            new MailRows(status.getConnection()).forget(partnerships, before);
            return true;
        });
    }

    private Instant now() {
        return businessTime.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
