package uk.concord.node.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.YearAmount;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.PartYear;

/** A yearly amount laid along an agreement's financial years; a part of a year gets its share to the penny. */
record RegisterYears(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** False while a day is missing, or the last lies before the first. */
    boolean areKnown() {
        return from != null && to != null && !to.isBefore(from);
    }

    List<YearAmount> of(Pence annual) {
        var amounts = new ArrayList<YearAmount>();
        if (from == null || to == null || from.getYear() <= FinancialYear.FIRST || to.getYear() >= FinancialYear.LAST) {
            return amounts;
        }
        for (var start = from; !start.isAfter(to); ) {
            var year = FinancialYear.containing(start);
            var end = year.lastDay().isBefore(to) ? year.lastDay() : to;
            amounts.add(YearAmount.newBuilder()
                    .setFinancialYear(year.startYear())
                    .setFrom(start.toString())
                    .setTo(end.toString())
                    .setAmountPence(PartYear.share(annual, year, start, end).value())
                    .build());
            start = end.plusDays(1);
        }
        return amounts;
    }
}
