package uk.concord.node.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.OwedReturn;
import uk.concord.node.book.RecordRow;
import uk.concord.proto.record.v1.ReturnDuty;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Returns of measures that are owed, by agency and day: projected with the rows whose summaries tell of them. */
final class ReturnDutyTable {
    private static final String LIST = "SELECT duty_number, " + RecordTable.COLUMNS + " " + """
             FROM return_duty JOIN record_summary USING (partnership_id, record_id)
            WHERE partnership_id = ? AND agency = ? AND last_day < ?
            ORDER BY due_day, record_id, duty_number LIMIT ?""";
    private static final String COUNT = """
            SELECT COUNT(*) AS found FROM
                (SELECT 1 FROM return_duty WHERE partnership_id = ? AND agency = ? AND last_day < ? LIMIT ?) AS capped""";
    private static final String REMOVE = "DELETE FROM return_duty WHERE partnership_id = ? AND record_id IN (%s)";
    private static final String REMOVE_LOST = """
            DELETE return_duty
            FROM return_duty LEFT JOIN record_summary
              ON record_summary.partnership_id = return_duty.partnership_id
             AND record_summary.record_id = return_duty.record_id
            WHERE return_duty.partnership_id = ? AND record_summary.partnership_id IS NULL""";
    private static final String INSERT =
            "INSERT INTO return_duty (partnership_id, record_id, duty_number, agency, last_day, due_day)";

    private final Statements statements;
    private final PartnershipId partnership;

    ReturnDutyTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    /** Those whose period is over on a day, the earliest due first. */
    List<OwedReturn> list(AgencyCode agency, LocalDate today, int limit) {
        return statements.list(
                LIST,
                row -> row.add(partnership)
                        .ascii(agency.value())
                        .add(today.toEpochDay())
                        .add(limit),
                row -> new OwedReturn(RecordTable.read(row), row.getInt("duty_number")));
    }

    int count(AgencyCode agency, LocalDate today, int cap) {
        return statements
                .first(
                        COUNT,
                        row -> row.add(partnership)
                                .ascii(agency.value())
                                .add(today.toEpochDay())
                                .add(cap),
                        row -> row.getInt("found"))
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
        var fresh = new ArrayList<OwedReturn>();
        for (var row : now) {
            List<ReturnDuty> owed = row.summary().getReturnDutiesList();
            if (!isKept(known.get(row.recordId()), row, owed)) {
                stale.add(row.recordId());
                for (int number = 0; number < owed.size(); number++) {
                    fresh.add(new OwedReturn(row, number));
                }
            }
        }
        if (!stale.isEmpty()) {
            statements.update(REMOVE.formatted(Statements.marks(stale)), row -> row.add(partnership)
                    .add(stale));
        }
        statements.insert(INSERT, "(?, ?, ?, ?, ?, ?)", fresh, (values, one) -> values.add(partnership)
                .add(one.record().recordId())
                .add(one.number())
                .ascii(one.duty().getAgency())
                .add(one.lastDay())
                .add(one.dueDay()));
    }

    private static boolean isKept(@Nullable RecordRow old, RecordRow row, List<ReturnDuty> owed) {
        return old == null
                ? owed.isEmpty()
                : old.summary().getReturnDutiesList().equals(owed)
                        && (owed.isEmpty() || !old.changedAt().equals(row.changedAt()));
    }

    /** Removes what belongs to records that have no row any longer. */
    void removeLost() {
        statements.update(REMOVE_LOST, row -> row.add(partnership));
    }
}
