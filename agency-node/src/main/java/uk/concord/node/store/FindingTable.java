package uk.concord.node.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Found;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Where in lists each finding stands; what it says is read from its record's row. */
final class FindingTable {
    private static final String INSERT = """
            INSERT INTO finding
                (partnership_id, record_id, place, kind, from_day, until_day, owner, money_pence)""";
    private static final String REMOVE = "DELETE FROM finding WHERE partnership_id = ? AND record_id IN (%s)";
    private static final String MATCHING = """
             FROM finding FORCE INDEX (finding_by_place)%s
            WHERE finding.partnership_id = ? AND place >= ? AND place < ? AND from_day <= ? AND until_day > ?%s""";
    private static final String OF_OWNER = " AND (owner = ? OR owner = '')";
    // The first comparison alone is what an index can begin at.
    private static final String AFTER = " AND place >= ? AND (place > ? OR finding.record_id > ?)";
    private static final String ITS_RECORD = """
             STRAIGHT_JOIN record_summary
              ON record_summary.partnership_id = finding.partnership_id AND record_summary.record_id = finding.record_id""";
    /** Joined, not asked for by NOT EXISTS: for that MariaDB reads every entry of the partnership first. */
    private static final String REMOVE_WITHOUT_ENTRIES = """
            DELETE finding
            FROM finding LEFT JOIN entry
              ON entry.partnership_id = finding.partnership_id AND entry.record_id = finding.record_id
            WHERE finding.partnership_id = ? AND finding.record_id > ? AND finding.record_id <= ?
              AND entry.partnership_id IS NULL""";

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Statements statements;
    private final PartnershipId partnership;

    FindingTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    /**
     * Replaces what was found in rows that stood so before by what is found now: only where it differs. Where a row is projected again
     * although nothing new has been entered about it, it is being made anew.
     */
    void replace(Collection<RecordRow> before, Collection<RecordRow> now) {
        Map<RecordId, RecordRow> known = new HashMap<>();
        before.forEach(row -> known.put(row.recordId(), row));
        var changed = now.stream()
                .filter(row -> differs(known.get(row.recordId()), row))
                .toList();
        remove(changed.stream().map(RecordRow::recordId).toList());
        statements.insert(
                INSERT,
                "(?, ?, ?, ?, ?, ?, ?, ?)",
                changed.stream()
                        .flatMap(row -> Found.on(row.summary()).stream())
                        .toList(),
                (values, found) -> values.add(partnership)
                        .add(found.recordId())
                        .add(found.place())
                        .add(found.finding().getKindValue())
                        .add(found.from())
                        .add(found.until())
                        .ascii(found.finding().getOwner())
                        .add(found.finding().getMoneyPence()));
    }

    private static boolean differs(@Nullable RecordRow before, RecordRow now) {
        return before == null
                || before.changedAt().equals(now.changedAt())
                || !before.summary().getFindingsList().equals(now.summary().getFindingsList());
    }

    private void remove(Collection<RecordId> records) {
        if (!records.isEmpty()) {
            var some = Statements.padded(records);
            statements.update(REMOVE.formatted(Statements.marks(some)), row -> row.add(partnership)
                    .add(some));
        }
    }

    void removeWithoutEntries(byte[] after, byte[] upTo) {
        statements.update(
                REMOVE_WITHOUT_ENTRIES, row -> row.add(partnership).add(after).add(upTo));
    }

    List<Found> list(Found.Query query, RecordQuery.@Nullable Position after, int limit) {
        return statements.list(
                "SELECT place, record_summary.summary" + MATCHING.formatted(ITS_RECORD, owner(query))
                        + (after == null ? "" : AFTER) + " ORDER BY place, finding.record_id LIMIT ?",
                row -> {
                    bind(row, query);
                    if (after != null) {
                        row.add(after.key()).add(after.key()).add(after.recordId());
                    }
                    row.add(limit);
                },
                FindingTable::read);
    }

    List<Found.Count> count(Found.Query query) {
        return statements.list(
                "SELECT kind, COUNT(*) AS found, SUM(money_pence) AS pence" + MATCHING.formatted("", owner(query))
                        + " GROUP BY kind ORDER BY kind",
                row -> bind(row, query),
                row -> new Found.Count(
                        FindingKind.forNumber(row.getInt("kind")),
                        row.getInt("found"),
                        row.getBigDecimal("pence").min(MOST).longValue()));
    }

    private void bind(Parameters row, Found.Query query) throws SQLException {
        var kind = query.kind();
        var day = query.on().toEpochDay();
        row.add(partnership)
                .add(kind == null ? 0 : Found.before(kind))
                .add(kind == null ? Long.MAX_VALUE : Found.after(kind))
                .add(day)
                .add(day);
        if (query.owner() != null) {
            row.ascii(query.owner().value());
        }
    }

    private static String owner(Found.Query query) {
        return query.owner() == null ? "" : OF_OWNER;
    }

    private static Found read(ResultSet row) throws SQLException {
        var place = row.getLong("place");
        RecordSummary summary = RecordTable.summary(row);
        return Found.on(summary).stream()
                .filter(found -> found.place() == place)
                .findFirst()
                .orElseThrow(() -> new StoreFailure.OutOfPlace("no finding at " + place + " in its record's row"));
    }
}
