package uk.concord.node.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** To which partnership each record belongs: a record id that belongs to another one is an attack. */
final class OwnerTable {
    private static final String FIND = "SELECT record_id, partnership_id FROM record_owner WHERE record_id IN (%s)";
    private static final String INSERT = "INSERT INTO record_owner (record_id, partnership_id)";

    private final Statements statements;
    private final PartnershipId partnership;

    OwnerTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    private record Owned(RecordId record, PartnershipId owner) {}

    Map<RecordId, PartnershipId> find(Collection<RecordId> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return statements
                .list(
                        FIND.formatted(Statements.marks(records)),
                        row -> row.add(records),
                        row -> new Owned(
                                RecordId.of(row.getBytes("record_id")),
                                new PartnershipId(Columns.ascii(row, "partnership_id"))))
                .stream()
                .collect(Collectors.toMap(Owned::record, Owned::owner));
    }

    /** Claims new records for this partnership; two partnerships that claim one at the same time collide on its key. */
    void claim(Collection<RecordId> records) {
        var owners = find(records);
        owners.forEach((record, owner) -> {
            if (!owner.equals(partnership)) {
                throw new StoreFailure.OutOfPlace("record " + record + " belongs to another partnership");
            }
        });
        List<RecordId> unclaimed = records.stream()
                .distinct()
                .filter(record -> !owners.containsKey(record))
                .toList();
        statements.insert(
                INSERT, "(?, ?)", unclaimed, (row, record) -> row.add(record).add(partnership));
    }
}
