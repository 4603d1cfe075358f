package uk.concord.node.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** To which partnership each record belongs: a record id that belongs to another one is an attack. */
final class OwnerTable {
    private static final String FIND = "SELECT record_id, partnership_id FROM record_owner WHERE record_id IN (%s)";
    private static final String INSERT = "INSERT INTO record_owner (record_id, partnership_id)";

    private final Statements statements;
    private final PartnershipId partnership;
    /** What this transaction has asked for already. A record that another partnership claims meanwhile collides on the key. */
    private final Map<RecordId, Optional<PartnershipId>> known = new HashMap<>();

    OwnerTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    private record Owned(RecordId record, PartnershipId owner) {}

    Map<RecordId, PartnershipId> find(Collection<RecordId> records) {
        var unknown =
                records.stream().filter(record -> !known.containsKey(record)).collect(Collectors.toUnmodifiableSet());
        if (!unknown.isEmpty()) {
            unknown.forEach(record -> known.put(record, Optional.empty()));
            query(unknown).forEach(owned -> known.put(owned.record(), Optional.of(owned.owner())));
        }
        var found = new HashMap<RecordId, PartnershipId>();
        records.forEach(
                record -> known.getOrDefault(record, Optional.empty()).ifPresent(owner -> found.put(record, owner)));
        return found;
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
        unclaimed.forEach(record -> known.put(record, Optional.of(partnership)));
    }

    private List<Owned> query(Collection<RecordId> records) {
        var wanted = Statements.padded(records);
        return statements.list(
                FIND.formatted(Statements.marks(wanted)),
                row -> row.add(wanted),
                row -> new Owned(
                        RecordId.of(row.getBytes("record_id")),
                        new PartnershipId(Columns.ascii(row, "partnership_id"))));
    }
}
