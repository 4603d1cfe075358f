package uk.concord.record.money;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;

/**
 * What one payer has to pay of one line, month by month. A month's part is due on the month's last day.
 *
 * @param line as the terms name it
 * @param fund the fund that the terms name; null where the ladder or a settlement splits the cost
 * @param thirdParty true when neither agency pays it
 */
public record Charge(
        Line line,
        OrganisationCode payer,
        @Nullable Fund fund,
        boolean thirdParty,
        Basis basis,
        SortedMap<YearMonth, Pence> months) {

    /** By line, payer, fund and basis. */
    static final Comparator<Charge> ORDER = Comparator.comparing((Charge charge) -> charge.line.lineId())
            .thenComparing(Charge::payer, OrganisationCode.ORDER)
            .thenComparing(charge -> charge.fund, Comparator.nullsLast(Comparator.<Fund>naturalOrder()))
            .thenComparing(Charge::basis);

    public Charge {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** Why it is to be paid. */
    public enum Basis {
        /** Both agreed on the terms. */
        AGREED,
        /** The ladder splits the cost while the line is in dispute. */
        INTERIM,
        /** A settlement says so for the months behind it. */
        SETTLED
    }

    /** All of it. */
    public Pence total() {
        return months.values().stream().reduce(Pence.ZERO, Pence::plus);
    }
}
