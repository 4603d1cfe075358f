package uk.concord.record.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** England's working days against the list of bank holidays in England and Wales that gov.uk publishes, written out by hand. */
class EnglandsWorkingDaysTest {
    /** A weekday that does not belong to its date fails to parse: each line checks itself. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private static final String PUBLISHED = """
            Mon 2 Jan 2017, Fri 14 Apr 2017, Mon 17 Apr 2017, Mon 1 May 2017, Mon 29 May 2017, Mon 28 Aug 2017, Mon 25 Dec 2017, Tue 26 Dec 2017
            Mon 1 Jan 2018, Fri 30 Mar 2018, Mon 2 Apr 2018, Mon 7 May 2018, Mon 28 May 2018, Mon 27 Aug 2018, Tue 25 Dec 2018, Wed 26 Dec 2018
            Tue 1 Jan 2019, Fri 19 Apr 2019, Mon 22 Apr 2019, Mon 6 May 2019, Mon 27 May 2019, Mon 26 Aug 2019, Wed 25 Dec 2019, Thu 26 Dec 2019
            Wed 1 Jan 2020, Fri 10 Apr 2020, Mon 13 Apr 2020, Fri 8 May 2020, Mon 25 May 2020, Mon 31 Aug 2020, Fri 25 Dec 2020, Mon 28 Dec 2020
            Fri 1 Jan 2021, Fri 2 Apr 2021, Mon 5 Apr 2021, Mon 3 May 2021, Mon 31 May 2021, Mon 30 Aug 2021, Mon 27 Dec 2021, Tue 28 Dec 2021
            Mon 3 Jan 2022, Fri 15 Apr 2022, Mon 18 Apr 2022, Mon 2 May 2022, Thu 2 Jun 2022, Fri 3 Jun 2022, Mon 29 Aug 2022, Mon 19 Sep 2022, Mon 26 Dec 2022, Tue 27 Dec 2022
            Mon 2 Jan 2023, Fri 7 Apr 2023, Mon 10 Apr 2023, Mon 1 May 2023, Mon 8 May 2023, Mon 29 May 2023, Mon 28 Aug 2023, Mon 25 Dec 2023, Tue 26 Dec 2023
            Mon 1 Jan 2024, Fri 29 Mar 2024, Mon 1 Apr 2024, Mon 6 May 2024, Mon 27 May 2024, Mon 26 Aug 2024, Wed 25 Dec 2024, Thu 26 Dec 2024
            Wed 1 Jan 2025, Fri 18 Apr 2025, Mon 21 Apr 2025, Mon 5 May 2025, Mon 26 May 2025, Mon 25 Aug 2025, Thu 25 Dec 2025, Fri 26 Dec 2025
            Thu 1 Jan 2026, Fri 3 Apr 2026, Mon 6 Apr 2026, Mon 4 May 2026, Mon 25 May 2026, Mon 31 Aug 2026, Fri 25 Dec 2026, Mon 28 Dec 2026
            Fri 1 Jan 2027, Fri 26 Mar 2027, Mon 29 Mar 2027, Mon 3 May 2027, Mon 31 May 2027, Mon 30 Aug 2027, Mon 27 Dec 2027, Tue 28 Dec 2027
            Mon 3 Jan 2028, Fri 14 Apr 2028, Mon 17 Apr 2028, Mon 1 May 2028, Mon 29 May 2028, Mon 28 Aug 2028, Mon 25 Dec 2028, Tue 26 Dec 2028
            """;

    private final WorkingDays england = WorkingDays.ofEngland();

    @Test
    void weekdays_without_work_are_exactly_the_published_bank_holidays() {
        var published = published();
        var without = published
                .getFirst()
                .withDayOfYear(1)
                .datesUntil(published.getLast().plusYears(1).withDayOfYear(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !england.isWorkingDay(day))
                .toList();
        assertThat(without).containsExactlyElementsOf(published);
    }

    @Test
    void no_saturday_and_no_sunday_is_a_working_day() {
        assertThat(england.isWorkingDay(LocalDate.of(2026, 11, 28))).isFalse();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 11, 30))).isTrue();
    }

    /** What was moved or proclaimed once. */
    @Test
    void days_that_were_moved_are_worked_and_the_days_they_moved_to_are_not() {
        assertThat(england.isWorkingDay(LocalDate.of(2020, 5, 4))).isTrue();
        assertThat(england.isWorkingDay(LocalDate.of(2020, 5, 8))).isFalse();
        assertThat(england.isWorkingDay(LocalDate.of(2022, 5, 30))).isTrue();
        assertThat(england.isWorkingDay(LocalDate.of(2022, 6, 2))).isFalse();
    }

    @Test
    void a_year_whose_bank_holidays_are_not_known_is_refused_by_name() {
        assertThat(england.isWorkingDay(LocalDate.of(2017, 1, 3))).isTrue();
        assertThat(england.isWorkingDay(LocalDate.of(2028, 12, 29))).isTrue();
        for (var outside : List.of(LocalDate.of(2016, 12, 31), LocalDate.of(2029, 1, 1))) {
            assertThatThrownBy(() -> england.isWorkingDay(outside))
                    .isInstanceOf(BeyondCalendar.class)
                    .hasMessage(outside
                            + " is outside 2017-01-01 to 2028-12-31, for which England's bank holidays are known");
        }
        assertThatThrownBy(() -> england.afterClear(5, LocalDate.of(2028, 12, 22)))
                .isInstanceOf(BeyondCalendar.class);
    }

    private static List<LocalDate> published() {
        return PUBLISHED
                .lines()
                .flatMap(line -> List.of(line.split(", ")).stream())
                .map(day -> LocalDate.parse(day.strip(), WRITTEN))
                .toList();
    }
}
