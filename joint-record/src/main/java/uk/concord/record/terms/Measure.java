package uk.concord.record.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyKind;
import uk.concord.record.Hundredths;
import uk.concord.record.OrganisationCode;

/**
 * Something that terms promise to measure, with its target.
 *
 * <p>What is null is not filled in yet: a draft may be so, an offer may not ({@link MeasuresCheck}).
 *
 * @param measureId its name within the record, kept across versions
 * @param line the line it is about, by its id; empty when it is about all that the terms secure
 * @param unit in words, for example "referrals seen within 18 weeks, %"
 * @param direction on which side of the target a value is to lie
 * @param dueDays within how many days after a period's last day its return is due
 * @param returner who returns it: a provider, payee or payer of the terms
 * @param enteredBy which of the two agencies enters what was returned
 */
public record Measure(
        String measureId,
        String line,
        String name,
        String unit,
        @Nullable Direction direction,
        @Nullable Hundredths target,
        @Nullable Frequency frequency,
        int dueDays,
        @Nullable OrganisationCode returner,
        @Nullable AgencyKind enteredBy) {

    /** On which side of the target a value is to lie. */
    public enum Direction {
        /** At the target or above it. */
        AT_LEAST,
        /** At the target or below it. */
        AT_MOST
    }

    /** How often a measure is returned. */
    public enum Frequency {
        /** For each calendar month. */
        MONTHLY(1),
        /** For each quarter of the financial year, the first from 1 April to 30 June. */
        QUARTERLY(3),
        /** For each financial year, 1 April to 31 March. */
        YEARLY(12);

        private final int months;

        Frequency(int months) {
            this.months = months;
        }

        /** The last month of the period in which a month lies; periods begin in April. */
        private YearMonth last(YearMonth month) {
            var sinceApril = (month.getMonthValue() + 8) % 12;
            return month.plusMonths(months - 1L - sinceApril % months);
        }
    }

    /** The periods for which it is returned, in order: those of the financial year that lie within some days, cut to them. */
    public List<MeasurePeriod> periods(MeasurePeriod within) {
        var periods = new ArrayList<MeasurePeriod>();
        for (var from = within.from(); frequency != null && !from.isAfter(within.to()); ) {
            var last = frequency.last(YearMonth.from(from)).atEndOfMonth();
            periods.add(new MeasurePeriod(from, last.isBefore(within.to()) ? last : within.to()));
            from = last.plusDays(1);
        }
        return periods;
    }

    /** By when the return for a period is due. */
    public LocalDate due(MeasurePeriod period) {
        return period.to().plusDays(dueDays);
    }

    /** The same under another id, about another line. */
    public Measure about(String otherId, String otherLine) {
        return new Measure(otherId, otherLine, name, unit, direction, target, frequency, dueDays, returner, enteredBy);
    }

    /** The same measure, returned by another. */
    public Measure returnedBy(OrganisationCode other) {
        return new Measure(measureId, line, name, unit, direction, target, frequency, dueDays, other, enteredBy);
    }
}
