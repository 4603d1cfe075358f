package uk.concord.record.dispute;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import uk.concord.record.Pence;
import uk.concord.record.ladder.Ladder;

/**
 * Simple interest on a claim paid late. What is paid counts towards the claim first, in the order of the days on which it was paid; each part
 * of the claim bears interest for every day after the claim was due until it is paid, on 365 days a year, down to the penny for each
 * payment. Interest bears none, and ends after 25 years.
 *
 * @param claim what is owed without interest
 * @param dueOn the last day to pay it without interest
 * @param yearly in basis points; 0 for none
 */
public record Interest(Pence claim, LocalDate dueOn, int yearly) {
    private static final long DAYS_OF_A_YEAR = 365;
    /** So that no entry, however it is dated, leads to more than money can say. */
    private static final long MOST_DAYS = 25 * DAYS_OF_A_YEAR;

    /** Something paid on a day. */
    public record Payment(LocalDate day, Pence amount) {}

    /** What the parts that these payments pay of the claim have borne, each until its day. */
    public Pence borneBy(List<Payment> payments) {
        var left = claim;
        var borne = Pence.ZERO;
        for (var payment :
                payments.stream().sorted(Comparator.comparing(Payment::day)).toList()) {
            var part = payment.amount().isMoreThan(left) ? left : payment.amount();
            borne = borne.plus(borneBy(part, payment.day()));
            left = new Pence(left.value() - part.value());
        }
        return borne;
    }

    /** The same, and what is left of the claim as if it were paid on a day that lies after all of them. */
    public Pence until(LocalDate day, List<Payment> payments) {
        var paid = payments.stream().map(Payment::amount).reduce(Pence.ZERO, Pence::plus);
        return paid.isMoreThan(claim)
                ? borneBy(payments)
                : borneBy(payments).plus(borneBy(new Pence(claim.value() - paid.value()), day));
    }

    private Pence borneBy(Pence part, LocalDate paidOn) {
        var days = Math.clamp(ChronoUnit.DAYS.between(dueOn, paidOn), 0, MOST_DAYS);
        return new Pence(BigInteger.valueOf(part.value())
                .multiply(BigInteger.valueOf(yearly))
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(Ladder.WHOLE * DAYS_OF_A_YEAR))
                .longValueExact());
    }
}
