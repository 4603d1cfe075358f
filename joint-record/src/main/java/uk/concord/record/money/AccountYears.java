package uk.concord.record.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.money.Charge.Basis;
import uk.concord.record.terms.FinancialYear;

/** A record's account, a row for each line, payer and financial year that has money. */
public final class AccountYears {
    private static final Comparator<AccountRow> ORDER = Comparator.comparing(AccountRow::year)
            .thenComparing(AccountRow::line)
            .thenComparing(AccountRow::payer, OrganisationCode.ORDER);

    private final Map<Key, Year> years = new HashMap<>();

    private AccountYears() {}

    /** By year, line and payer. */
    public static List<AccountRow> of(RecordAccount account) {
        var all = new AccountYears();
        account.charges().forEach(all::charge);
        account.payments().forEach(all::payment);
        return all.years.entrySet().stream()
                .map(year -> year.getValue().row(year.getKey()))
                .sorted(ORDER)
                .toList();
    }

    private record Key(FinancialYear year, String line, OrganisationCode payer) {}

    private void charge(Charge charge) {
        charge.months().forEach((month, pence) -> {
            var year = FinancialYear.containing(month.atDay(1));
            year(new Key(year, charge.line().lineId(), charge.payer())).charge(charge, month, pence);
        });
    }

    private void payment(Payment payment) {
        var period = payment.paid().period();
        var year = FinancialYear.containing(period.from());
        year(new Key(year, period.line(), payment.paid().payer()))
                .pay(payment.paid().paidOn(), payment.paid().amount());
    }

    private Year year(Key key) {
        return years.computeIfAbsent(key, _ -> new Year());
    }

    /** What is gathered of one row. */
    private static final class Year {
        private final Map<Basis, Pence[]> months = new EnumMap<>(Basis.class);
        private @Nullable Charge charge;
        private final SortedMap<LocalDate, Pence> paid = new TreeMap<>();

        private Year() {
            for (var basis : Basis.values()) {
                var nothing = new Pence[AccountRow.MONTHS];
                Arrays.fill(nothing, Pence.ZERO);
                months.put(basis, nothing);
            }
        }

        private void charge(Charge of, YearMonth month, Pence pence) {
            charge = of;
            var sums = of(of.basis());
            var place = Math.floorMod(month.getMonthValue() - 4, AccountRow.MONTHS);
            sums[place] = sums[place].plus(pence);
        }

        private void pay(LocalDate day, Pence amount) {
            paid.merge(day, amount, Pence::plus);
        }

        private Pence[] of(Basis basis) {
            return months.getOrDefault(basis, new Pence[0]);
        }

        /** A line that asks for nothing this year any more is named by its id. */
        private AccountRow row(Key key) {
            return new AccountRow(
                    key.line(),
                    charge == null ? key.line() : charge.line().name(),
                    key.payer(),
                    charge == null ? null : charge.line().payee(),
                    charge != null && charge.thirdParty(),
                    key.year(),
                    List.of(of(Basis.AGREED)),
                    List.of(of(Basis.INTERIM)),
                    List.of(of(Basis.SETTLED)),
                    paid.entrySet().stream()
                            .map(one -> new AccountRow.PaidOn(one.getKey(), one.getValue()))
                            .toList());
        }
    }
}
