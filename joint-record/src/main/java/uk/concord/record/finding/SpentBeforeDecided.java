package uk.concord.record.finding;

import java.util.List;
import java.util.stream.Stream;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.money.Cost;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;

/** The service of a line has cost money on days before both decisions took effect. */
final class SpentBeforeDecided implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return record.spending().isEmpty()
                ? Stream.empty()
                : RecordAccount.of(record).costs().stream().flatMap(cost -> early(record, cost));
    }

    private static Stream<Finding> early(JointRecord record, Cost cost) {
        var period = cost.spent().period();
        return record.agreements().stream()
                .filter(agreement -> agreement.offer().reference().equals(period.terms()))
                .filter(agreement -> period.from().isBefore(agreement.authorisedFrom()))
                .map(agreement -> new Finding(
                        FindingKind.SPENT_BEFORE_DECIDED,
                        period.line(),
                        null,
                        cost.entry().author(),
                        entries(agreement, cost),
                        cost.spent().amount(),
                        Days.of(cost.entry()),
                        null));
    }

    private static List<EntryPlace> entries(Agreement agreement, Cost cost) {
        return Stream.of(cost.entry(), agreement.offer().entry(), agreement.accept())
                .map(EntryPlace::of)
                .toList();
    }
}
