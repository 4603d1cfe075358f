package uk.concord.node.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Disputed;
import uk.concord.node.book.RecordBits;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordQuery.Order;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.SearchTerms;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What is projected of each record. */
final class RecordTable {
    /** Four digits of a year from 1000: dates in SQL hold no others. */
    private static final Pattern ISO_DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    static final String COLUMNS = """
            record_id, council_entries, health_entries, last_own_index, record_version, read_only, state_digest,
            due_micros, reaction_micros, changed_micros, summary""";
    private static final String FIND = "SELECT " + COLUMNS + " " + """
             FROM record_summary WHERE partnership_id = ? AND record_id IN (%s)""";
    private static final String BY_ID = "SELECT " + COLUMNS + " " + """
             FROM record_summary WHERE partnership_id = ? AND record_id > ? ORDER BY record_id LIMIT ?""";
    private static final String WAITING = "SELECT " + COLUMNS + " " + """
             FROM record_summary WHERE partnership_id = ? AND waiting_for = ?
            ORDER BY due_micros, record_id LIMIT ?""";
    private static final String COUNT_WAITING = """
            SELECT COUNT(*) AS found FROM
                (SELECT 1 FROM record_summary WHERE partnership_id = ? AND waiting_for = ? LIMIT ?) AS capped""";
    private static final String REVIEWS = """
             FROM record_summary WHERE partnership_id = ? AND review_on <= ? AND agreed_to >= ?""";
    private static final String DISPUTED = "SELECT " + COLUMNS + " " + """
             FROM record_summary
            WHERE partnership_id = ? AND dispute_day <= ? AND (dispute_day > ? OR (dispute_day = ? AND record_id > ?))
            ORDER BY dispute_day, record_id LIMIT ?""";
    private static final String WITH_LADDER = "SELECT " + COLUMNS + " " + """
             FROM record_summary WHERE partnership_id = ? AND has_ladder = 1 ORDER BY record_id LIMIT ?""";
    private static final String REACTIONS = """
            SELECT record_id FROM record_summary
            WHERE partnership_id = ? AND reaction_micros <= ? ORDER BY reaction_micros, record_id LIMIT ?""";
    private static final String INSERT = """
            INSERT INTO record_summary
                (partnership_id, record_id, council_entries, health_entries, last_own_index, record_version, read_only,
                 state_digest, status, waiting_for, due_micros, reaction_micros, changed_micros, review_on, agreed_to,
                 yearly_pence, legal_bases, weaknesses, financial_years, dispute_day, has_ladder, search_text, summary)""";
    // VALUES() in an update is old in MySQL 8.4, but the only spelling that MariaDB shares.
    private static final String OR_REPLACE = """
             ON DUPLICATE KEY UPDATE
                council_entries = VALUES(council_entries), health_entries = VALUES(health_entries),
                last_own_index = VALUES(last_own_index), record_version = VALUES(record_version),
                read_only = VALUES(read_only), state_digest = VALUES(state_digest), status = VALUES(status),
                waiting_for = VALUES(waiting_for), due_micros = VALUES(due_micros),
                reaction_micros = VALUES(reaction_micros), changed_micros = VALUES(changed_micros),
                review_on = VALUES(review_on), agreed_to = VALUES(agreed_to),
                yearly_pence = VALUES(yearly_pence), legal_bases = VALUES(legal_bases),
                weaknesses = VALUES(weaknesses), financial_years = VALUES(financial_years),
                dispute_day = VALUES(dispute_day), has_ladder = VALUES(has_ladder),
                search_text = VALUES(search_text), summary = VALUES(summary)""";

    /** Joined, not asked for by NOT EXISTS: for that MariaDB reads every entry of the partnership first. */
    private static final String REMOVE = """
            DELETE record_summary
            FROM record_summary LEFT JOIN entry
              ON entry.partnership_id = record_summary.partnership_id AND entry.record_id = record_summary.record_id
            WHERE record_summary.partnership_id = ? AND record_summary.record_id > ? AND record_summary.record_id <= ?
              AND entry.partnership_id IS NULL""";

    private final Statements statements;
    private final PartnershipId partnership;

    RecordTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    List<RecordRow> find(Collection<RecordId> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        var wanted = Statements.padded(records);
        return statements.list(
                FIND.formatted(Statements.marks(wanted)),
                row -> row.add(partnership).add(wanted),
                RecordTable::read);
    }

    List<RecordRow> byId(@Nullable RecordId after, int limit) {
        byte[] position = after == null ? new byte[0] : after.toArray();
        return statements.list(BY_ID, row -> row.add(partnership).add(position).add(limit), RecordTable::read);
    }

    List<RecordRow> waitingFor(AgencyCode agency, int limit) {
        return statements.list(
                WAITING, row -> row.add(partnership).ascii(agency.value()).add(limit), RecordTable::read);
    }

    int countWaitingFor(AgencyCode agency, int cap) {
        return statements
                .first(
                        COUNT_WAITING,
                        row -> row.add(partnership).ascii(agency.value()).add(cap),
                        row -> row.getInt("found"))
                .orElse(0);
    }

    List<RecordRow> reviewsDue(LocalDate by, LocalDate today, int limit) {
        return statements.list(
                "SELECT " + COLUMNS + " " + REVIEWS + " ORDER BY review_on, record_id LIMIT ?",
                row -> row.add(partnership).dayOrNull(by).dayOrNull(today).add(limit),
                RecordTable::read);
    }

    int countReviewsDue(LocalDate by, LocalDate today, int cap) {
        return statements
                .first(
                        "SELECT COUNT(*) AS found FROM (SELECT 1 " + REVIEWS + " LIMIT ?) AS capped",
                        row -> row.add(partnership)
                                .dayOrNull(by)
                                .dayOrNull(today)
                                .add(cap),
                        row -> row.getInt("found"))
                .orElse(0);
    }

    List<RecordRow> disputed(RecordQuery.@Nullable Position after, long most, int limit) {
        var key = after == null ? -1 : after.key();
        byte[] id = after == null ? new byte[0] : after.recordId().toArray();
        return statements.list(
                DISPUTED,
                row -> row.add(partnership).add(most).add(key).add(key).add(id).add(limit),
                RecordTable::read);
    }

    List<RecordRow> withLadder(int limit) {
        return statements.list(WITH_LADDER, row -> row.add(partnership).add(limit), RecordTable::read);
    }

    List<RecordId> reactionsDue(Instant now, int limit) {
        return statements.list(
                REACTIONS,
                row -> row.add(partnership).micros(now).add(limit),
                row -> RecordId.of(row.getBytes("record_id")));
    }

    void put(Collection<RecordRow> rows) {
        statements.insert(
                INSERT,
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                OR_REPLACE,
                rows,
                (values, row) -> values.add(partnership)
                        .add(row.recordId())
                        .add(row.councilEntries())
                        .add(row.healthEntries())
                        .add(row.lastOwnIndex())
                        .add(row.version())
                        .add(row.readOnly())
                        .add(row.stateDigest())
                        .add(row.summary().getStatusValue())
                        .ascii(row.summary().getWaitingFor())
                        .add(Order.DUE.key(row))
                        .microsOrNull(row.reactionAt())
                        .micros(row.changedAt())
                        .dayOrNull(day(row.summary().getReviewOn()))
                        .dayOrNull(day(row.summary().getAgreedTo()))
                        .add(Order.MONEY.key(row))
                        .add(RecordBits.legalBases(row.summary()))
                        .add(RecordBits.weaknesses(row.summary().getWeaknessesList()))
                        .add(RecordBits.years(row.summary().getFinancialYearsList()))
                        .addOrNull(Disputed.key(row.summary()))
                        .add(row.summary().getHasLadder())
                        .add(searchText(row.summary()))
                        .add(row.summary().toByteArray()));
    }

    int removeWithoutEntries(byte[] after, byte[] upTo) {
        return statements.update(REMOVE, row -> row.add(partnership).add(after).add(upTo));
    }

    /** The day that a text names; null for none, and for one that no date in SQL can hold. */
    private static @Nullable LocalDate day(String text) {
        return ISO_DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
    }

    static RecordRow read(ResultSet row) throws SQLException {
        long due = row.getLong("due_micros");
        Instant reaction = Columns.micros(row, "reaction_micros");
        boolean owesNone = row.wasNull();
        return new RecordRow(
                RecordId.of(row.getBytes("record_id")),
                row.getLong("council_entries"),
                row.getLong("health_entries"),
                row.getLong("last_own_index"),
                row.getLong("record_version"),
                row.getInt("read_only") == 1,
                Columns.hash(row, "state_digest"),
                owesNone ? null : reaction,
                Columns.micros(row, "changed_micros"),
                due == Order.NEVER ? null : Columns.micros(row, "due_micros"),
                summary(row));
    }

    static RecordSummary summary(ResultSet row) throws SQLException {
        try {
            return RecordSummary.parseFrom(row.getBytes("summary"));
        } catch (InvalidProtocolBufferException e) {
            throw new StoreFailure.Corrupt("a record's summary cannot be read", e);
        }
    }

    /** Its words with a space before each, so that one can look for their beginnings. */
    private static String searchText(RecordSummary summary) {
        return SearchTerms.wordsOf(summary).stream().map(word -> " " + word).collect(Collectors.joining());
    }
}
