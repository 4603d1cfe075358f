package uk.concord.record.finding;

import java.util.List;
import java.util.stream.Stream;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.money.Cost;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.negotiation.JointRecord;

/** A service went on, and cost money, on days that the terms do not give its line. */
final class RanOn implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return record.spending().isEmpty()
                ? Stream.empty()
                : RecordAccount.of(record).costs().stream()
                        .filter(cost -> cost.spent().ranOn())
                        .map(RanOn::found);
    }

    private static Finding found(Cost cost) {
        return new Finding(
                FindingKind.RAN_ON,
                cost.spent().period().line(),
                null,
                null,
                List.of(EntryPlace.of(cost.entry())),
                cost.spent().amount(),
                Days.of(cost.entry()),
                null);
    }
}
