package uk.concord.node.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.OwedInDispute;
import uk.concord.node.book.RecordRow;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What is owed in disputes, by agency and day: projected with the rows whose summaries tell of it. */
final class DutyTable {
    private static final String LIST = "SELECT duty_number, " + RecordTable.COLUMNS + " " + """
             FROM dispute_duty JOIN record_summary USING (partnership_id, record_id)
            WHERE partnership_id = ? AND agency = ?
            ORDER BY due_day, record_id, duty_number LIMIT ?""";
    private static final String COUNT = """
            SELECT COUNT(*) AS found FROM
                (SELECT 1 FROM dispute_duty WHERE partnership_id = ? AND agency = ? LIMIT ?) AS capped""";
    private static final String REMOVE = "DELETE FROM dispute_duty WHERE partnership_id = ? AND record_id IN (%s)";
    private static final String REMOVE_LOST = """
            DELETE dispute_duty
            FROM dispute_duty LEFT JOIN record_summary
              ON record_summary.partnership_id = dispute_duty.partnership_id
             AND record_summary.record_id = dispute_duty.record_id
            WHERE dispute_duty.partnership_id = ? AND record_summary.partnership_id IS NULL""";
    private static final String INSERT =
            "INSERT INTO dispute_duty (partnership_id, record_id, duty_number, agency, due_day)";

    private final Statements statements;
    private final PartnershipId partnership;

    DutyTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    private record Numbered(RecordId record, int number, OwedInDispute owed) {}

    /** The earliest due first, those without a limit last. */
    List<OwedInDispute.Row> list(AgencyCode agency, int limit) {
        return statements.list(
                LIST, row -> row.add(partnership).ascii(agency.value()).add(limit), row -> {
                    var record = RecordTable.read(row);
                    return new OwedInDispute.Row(
                            record, OwedInDispute.in(record.summary()).get(row.getInt("duty_number")));
                });
    }

    int count(AgencyCode agency, int cap) {
        return statements
                .first(COUNT, row -> row.add(partnership).ascii(agency.value()).add(cap), row -> row.getInt("found"))
                .orElse(0);
    }

    /**
     * Replaces what rows that stood so before told of by what they tell of now. A row that is projected again although nothing
     * new has been entered about it is being made anew.
     */
    void replace(Collection<RecordRow> before, Collection<RecordRow> now) {
        Map<RecordId, RecordRow> known = new HashMap<>();
        before.forEach(row -> known.put(row.recordId(), row));
        var stale = new ArrayList<RecordId>();
        var fresh = new ArrayList<Numbered>();
        for (var row : now) {
            var old = known.get(row.recordId());
            var owed = OwedInDispute.in(row.summary());
            if (!isKept(old, row, owed)) {
                stale.add(row.recordId());
                for (int number = 0; number < owed.size(); number++) {
                    fresh.add(new Numbered(row.recordId(), number, owed.get(number)));
                }
            }
        }
        if (!stale.isEmpty()) {
            statements.update(REMOVE.formatted(Statements.marks(stale)), row -> row.add(partnership)
                    .add(stale));
        }
        statements.insert(INSERT, "(?, ?, ?, ?, ?)", fresh, (values, one) -> values.add(partnership)
                .add(one.record())
                .add(one.number())
                .ascii(one.owed().duty().getAgency())
                .add(one.owed().day()));
    }

    private static boolean isKept(@Nullable RecordRow old, RecordRow row, List<OwedInDispute> owed) {
        return old == null
                ? owed.isEmpty()
                : OwedInDispute.in(old.summary()).equals(owed)
                        && (owed.isEmpty() || !old.changedAt().equals(row.changedAt()));
    }

    /** Removes what belongs to records that have no row any longer. */
    void removeLost() {
        statements.update(REMOVE_LOST, row -> row.add(partnership));
    }
}
