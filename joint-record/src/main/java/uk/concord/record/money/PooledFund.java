package uk.concord.record.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;

/**
 * What a pooled fund has taken in and paid out in a financial year: the quarterly reports and the annual return of SI 2000/617, regulation 7(4), made under the NHS
 * Act 2006, section 75. Its fund is a line of that legal basis. What was paid or invoiced before the year counts to its first quarter; after it, it stands by itself.
 *
 * @param line as the terms of the year name it
 * @param income what each payer has promised and paid
 * @param spent by quarter, and after the year
 */
public record PooledFund(Line line, FinancialYear year, List<Income> income, List<Pence> spent) {
    /** The four quarters, and what came after the year. */
    public static final int PERIODS = 5;

    public PooledFund {
        income = List.copyOf(income);
        spent = List.copyOf(spent);
    }

    /**
     * What one payer puts in.
     *
     * @param thirdParty true when neither agency pays it
     * @param promised for the whole year
     * @param paid by quarter, and after the year
     */
    public record Income(OrganisationCode payer, boolean thirdParty, Pence promised, List<Pence> paid) {
        public Income {
            paid = List.copyOf(paid);
        }
    }

    /** Every pooled fund of a record that had money in the year, by its line. */
    public static List<PooledFund> of(RecordAccount account, FinancialYear year) {
        var lines = new TreeMap<String, Line>();
        account.charges().stream()
                .filter(charge -> charge.line().legalBasis() == LegalBasis.S75_POOLED)
                .filter(charge -> charge.months().keySet().stream().anyMatch(month -> year.contains(month.atDay(1))))
                .forEach(charge -> lines.put(charge.line().lineId(), charge.line()));
        return lines.values().stream().map(line -> of(account, year, line)).toList();
    }

    private static PooledFund of(RecordAccount account, FinancialYear year, Line line) {
        var income = AccountYears.of(account).stream()
                .filter(row -> row.year().equals(year) && row.line().equals(line.lineId()))
                .map(row -> new Income(
                        row.payer(),
                        row.thirdParty(),
                        row.promised(),
                        byPeriod(
                                year,
                                row.payments().stream()
                                        .map(payment -> new Dated(payment.day(), payment.amount()))
                                        .toList())))
                .sorted(Comparator.comparing(Income::thirdParty).thenComparing(Income::payer, OrganisationCode.ORDER))
                .toList();
        var costs = account.costs().stream()
                .map(Cost::spent)
                .filter(cost -> cost.period().line().equals(line.lineId())
                        && year.contains(cost.period().from()))
                .map(cost -> new Dated(cost.invoicedOn(), cost.amount()))
                .toList();
        return new PooledFund(line, year, income, byPeriod(year, costs));
    }

    private record Dated(LocalDate day, Pence amount) {}

    private static List<Pence> byPeriod(FinancialYear year, List<Dated> amounts) {
        var sums = new ArrayList<>(Collections.nCopies(PERIODS, Pence.ZERO));
        for (var amount : amounts) {
            int period = (int) year.quarters().stream()
                    .filter(last -> last.isBefore(amount.day()))
                    .count();
            sums.set(period, sums.get(period).plus(amount.amount()));
        }
        return List.copyOf(sums);
    }

    /** What was paid in, by all, up to and with a period: 0 to 4. */
    public Pence incomeTo(int period) {
        return income.stream()
                .flatMap(payer -> payer.paid().stream().limit(period + 1L))
                .reduce(Pence.ZERO, Pence::plus);
    }

    /** What was paid out up to and with a period: 0 to 4. */
    public Pence spentTo(int period) {
        return spent.stream().limit(period + 1L).reduce(Pence.ZERO, Pence::plus);
    }

    public Pence promised() {
        return income.stream().map(Income::promised).reduce(Pence.ZERO, Pence::plus);
    }

    /** What was spent of the year beyond what was promised for it, in pence; negative when less was. */
    public long overspend() {
        return spentTo(PERIODS - 1).value() - promised().value();
    }

    /**
     * Each payer's part of the overspend or underspend, in the order of the income, in proportion to what each has promised. Third parties bear none of
     * it: they have not signed. None where nobody else promised anything.
     */
    public List<Pence> shares() {
        var bearing = income.stream()
                .map(payer -> payer.thirdParty() ? Pence.ZERO : payer.promised())
                .toList();
        return bearing.stream().allMatch(Pence.ZERO::equals)
                ? List.of()
                : Proportions.of(new Pence(Math.abs(overspend())), bearing);
    }
}
