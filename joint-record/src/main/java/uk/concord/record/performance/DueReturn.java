package uk.concord.record.performance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.MeasurePeriod;

/**
 * What is due of a measure for one period, and what has come of it.
 *
 * @param agreement in force for the period
 * @param measure as that agreement has it
 * @param due the last day on which the return is in time
 * @param returns every RETURN_MADE for the period, those under earlier agreements first, oldest first: the last one counts
 */
public record DueReturn(
        Agreement agreement, Measure measure, MeasurePeriod period, LocalDate due, List<Entry> returns) {

    public DueReturn {
        returns = List.copyOf(returns);
    }

    /** The entry that counts. */
    public Optional<Entry> counting() {
        return returns.isEmpty() ? Optional.empty() : Optional.of(returns.getLast());
    }

    /** What was returned, as last corrected. */
    public Optional<ReturnMade> made() {
        return counting().map(entry -> (ReturnMade) entry.payload());
    }

    /** How far what was returned lies from the target. */
    public Optional<Variance> variance() {
        return made().flatMap(made -> Variance.of(measure, made.value()));
    }

    /**
     * The day on which the first return came, in UTC, so that no time zone table is asked: the day on which it was entered. Of an agreement that
     * was made elsewhere, what was returned before it was recorded here came on the day that it states.
     */
    public Optional<LocalDate> cameOn() {
        return returns.stream().map(this::cameOn).min(LocalDate::compareTo);
    }

    private LocalDate cameOn(Entry entry) {
        var returnedOn = ((ReturnMade) entry.payload()).returnedOn();
        return agreement.existing() && returnedOn.isBefore(day(agreement.accept())) ? returnedOn : day(entry);
    }

    private static LocalDate day(Entry entry) {
        return entry.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** True when it came after its due day. */
    public boolean cameLate() {
        return cameOn().filter(day -> day.isAfter(due)).isPresent();
    }

    /** How it stands on a day. */
    public Standing on(LocalDate day) {
        if (!returns.isEmpty()) {
            return cameLate() ? Standing.RETURNED_LATE : Standing.RETURNED;
        }
        if (day.isAfter(due)) {
            return Standing.MISSING;
        }
        return day.isAfter(period.to()) ? Standing.DUE : Standing.AHEAD;
    }

    /** How a return stands. */
    public enum Standing {
        /** The period is not over. */
        AHEAD,
        /** The period is over and the due day is not. */
        DUE,
        /** The due day is over and nothing was returned. */
        MISSING,
        /** It came by the due day. */
        RETURNED,
        /** It came after the due day. */
        RETURNED_LATE
    }
}
