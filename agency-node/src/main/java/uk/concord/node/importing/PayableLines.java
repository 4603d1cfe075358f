package uk.concord.node.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.PayableLine;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * The lines of a record on which money can be entered, the newest terms first.
 *
 * @param record null where the book knows no record of that reference
 */
record PayableLines(@Nullable RecordId record, List<PayableLine> lines) {
    PayableLines {
        lines = List.copyOf(lines);
    }

    static PayableLines of(Records records, PartnershipId partnership, String ref) {
        return records.named(partnership, ref)
                .map(record -> new PayableLines(
                        record, records.account(partnership, record).getPayableList()))
                .orElseGet(() -> new PayableLines(null, List.of()));
    }

    /** True when lines of different ids go by this name. */
    boolean areSeveral(String name) {
        return called(name).stream().map(PayableLine::getLineId).distinct().count() > 1;
    }

    /**
     * The line of this name or id, in the newest terms that have it on these days; in the newest at all where none does, so that it
     * can be said what is wrong.
     */
    Optional<PayableLine> find(String name, LocalDate from, LocalDate to) {
        var called = called(name);
        return called.stream()
                .filter(line ->
                        !from.isBefore(LocalDate.parse(line.getFrom())) && !to.isAfter(LocalDate.parse(line.getTo())))
                .findFirst()
                .or(() -> called.stream().findFirst());
    }

    private List<PayableLine> called(String name) {
        var byId = lines.stream()
                .filter(line -> line.getLineId().equalsIgnoreCase(name))
                .toList();
        return byId.isEmpty()
                ? lines.stream()
                        .filter(line -> line.getLineName().strip().equalsIgnoreCase(name))
                        .toList()
                : byId;
    }
}
