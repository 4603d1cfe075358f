package uk.concord.record.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Organisation;

/**
 * What one payer has to pay of one line in one financial year, and has paid. The months are those of the year, April first.
 *
 * @param lineName as the terms name it
 * @param payee whom the terms name; null where they name nobody
 * @param thirdParty true when neither agency pays it
 * @param agreed what both agreed on, by month
 * @param interim what the ladder splits while the line is in dispute, by month
 * @param settled what settlements say for the months behind them, by month
 * @param payments for days of the year, by the day of the payment, the earliest first
 */
public record AccountRow(
        String line,
        String lineName,
        OrganisationCode payer,
        @Nullable Organisation payee,
        boolean thirdParty,
        FinancialYear year,
        List<Pence> agreed,
        List<Pence> interim,
        List<Pence> settled,
        List<PaidOn> payments) {
    /** Months of a financial year. */
    public static final int MONTHS = 12;

    public AccountRow {
        agreed = List.copyOf(agreed);
        interim = List.copyOf(interim);
        settled = List.copyOf(settled);
        payments = List.copyOf(payments);
        if (agreed.size() != MONTHS || interim.size() != MONTHS || settled.size() != MONTHS) {
            throw new IllegalArgumentException("A financial year has twelve months");
        }
    }

    /** What was paid on one day. */
    public record PaidOn(LocalDate day, Pence amount) {}

    /** What was paid for days of the year, whenever. */
    public Pence paid() {
        return sum(payments);
    }

    /** What the whole year asks for. */
    public Pence promised() {
        var all = IntStream.range(0, MONTHS).toArray();
        return sum(agreed, all).plus(sum(interim, all)).plus(sum(settled, all));
    }

    /** How it stands at the end of a day. */
    public Standing on(LocalDate day) {
        var due = IntStream.range(0, MONTHS)
                .filter(month -> !lastDay(month).isAfter(day))
                .toArray();
        var paid = sum(
                payments.stream().filter(payment -> !payment.day().isAfter(day)).toList());
        return new Standing(
                sum(agreed, due), sum(interim, due), sum(settled, due), paid, Ageing.of(dues(due), paid, day));
    }

    /** The last day of the first month whose part was not paid in full; empty when the whole year is paid. */
    public Optional<LocalDate> firstUnpaid() {
        var left = paid().value();
        for (var due : dues(IntStream.range(0, MONTHS).toArray())) {
            left -= due.amount().value();
            if (left < 0) {
                return Optional.of(due.day());
            }
        }
        return Optional.empty();
    }

    private List<Ageing.Due> dues(int[] months) {
        var dues = new ArrayList<Ageing.Due>();
        for (var month : months) {
            dues.add(new Ageing.Due(
                    lastDay(month), agreed.get(month).plus(interim.get(month)).plus(settled.get(month))));
        }
        return dues;
    }

    private LocalDate lastDay(int month) {
        return year.firstDay().plusMonths(month + 1L).minusDays(1);
    }

    private static Pence sum(List<PaidOn> payments) {
        return payments.stream().map(PaidOn::amount).reduce(Pence.ZERO, Pence::plus);
    }

    private static Pence sum(List<Pence> months, int[] which) {
        return IntStream.of(which).mapToObj(months::get).reduce(Pence.ZERO, Pence::plus);
    }

    /**
     * How it stands on a day.
     *
     * @param agreed due by then under agreed terms
     * @param interim due by then while in dispute
     * @param settled due by then under settlements
     * @param paid by then, for days of the year
     * @param ageing what is still owed, by how long it has been due
     */
    public record Standing(Pence agreed, Pence interim, Pence settled, Pence paid, Ageing ageing) {
        public Pence due() {
            return agreed.plus(interim).plus(settled);
        }

        /** What is owed, in pence; negative when more was paid than was due. */
        public long owed() {
            return due().value() - paid.value();
        }
    }
}
