package uk.concord.record.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;

/** An amount for one financial year or a part of it. */
public record YearAmount(
        @Nullable FinancialYear year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Pence amount) {

    /** An amount for a whole financial year. */
    public static YearAmount whole(FinancialYear year, Pence amount) {
        return new YearAmount(year, year.firstDay(), year.lastDay(), amount);
    }
}
