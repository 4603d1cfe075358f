package uk.concord.record.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** England's working days in the years that a test holds against the published list of bank holidays. */
final class EnglandsWorkingDays implements WorkingDays {
    /** Moved only together with the published list in the test: the library's own rules go on for ever, proclamations do not. */
    static final int FIRST_YEAR = 2017;

    static final int LAST_YEAR = 2028;

    static final WorkingDays KNOWN = new EnglandsWorkingDays();

    private static final String ENGLAND = "eng";

    private final LocalDate first = Year.of(FIRST_YEAR).atDay(1);
    private final LocalDate last = Year.of(LAST_YEAR).atMonth(12).atEndOfMonth();
    private final Set<LocalDate> bankHolidays;

    private EnglandsWorkingDays() {
        var holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        bankHolidays = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(Year::of)
                .flatMap(year -> holidays.getHolidays(year, ENGLAND).stream())
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new BeyondCalendar(day, first, last);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }
}
