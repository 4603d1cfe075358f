package uk.concord.record.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.record.Pence;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.money.AccountYears;
import uk.concord.record.money.Cost;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.FinancialYear;

/** A line has cost more in a financial year than all its payers promised for that year. At stake is what goes beyond. */
final class SpentOverLine implements Rule {

    private record LineYear(String line, FinancialYear year) {
        static LineYear of(Cost cost) {
            var period = cost.spent().period();
            return new LineYear(period.line(), FinancialYear.containing(period.from()));
        }
    }

    @Override
    public Stream<Finding> findings(JointRecord record) {
        if (record.spending().isEmpty()) {
            return Stream.empty();
        }
        var account = RecordAccount.of(record);
        return account.costs().stream().collect(Collectors.groupingBy(LineYear::of)).entrySet().stream()
                .flatMap(year -> over(account, year.getKey(), year.getValue()));
    }

    private static Stream<Finding> over(RecordAccount account, LineYear year, List<Cost> costs) {
        var promised = AccountYears.of(account).stream()
                .filter(row -> row.line().equals(year.line()) && row.year().equals(year.year()))
                .map(row -> row.promised())
                .reduce(Pence.ZERO, Pence::plus);
        var ordered = new ArrayList<>(costs);
        ordered.sort(Comparator.comparing((Cost cost) -> cost.entry().recordedAt())
                .thenComparing(cost -> cost.entry().author())
                .thenComparing(cost -> cost.entry().recordSeq()));
        var spent = Pence.ZERO;
        for (var i = 0; i < ordered.size(); i++) {
            spent = spent.plus(ordered.get(i).spent().amount());
            if (spent.isMoreThan(promised)) {
                var total = ordered.stream()
                        .mapToLong(cost -> cost.spent().amount().value())
                        .sum();
                return Stream.of(new Finding(
                        FindingKind.SPENT_OVER_LINE,
                        year.line(),
                        null,
                        null,
                        ordered.stream()
                                .map(cost -> EntryPlace.of(cost.entry()))
                                .toList(),
                        new Pence(total - promised.value()),
                        Days.of(ordered.get(i).entry()),
                        null));
            }
        }
        return Stream.empty();
    }
}
