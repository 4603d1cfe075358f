package uk.concord.record.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How days are counted, by example. */
class CountingTest {
    private final WorkingDays england = WorkingDays.ofEngland();

    @Nested
    class ClearDays {
        /** Kent County Council's own page: a notice of 10 November 2021 for a decision not before 9 December. */
        @Test
        void twenty_eight_clear_days_after_a_notice_leave_both_ends_out() {
            assertThat(CalendarDays.afterClear(28, day("2021-11-10"))).isEqualTo(day("2021-12-09"));
        }

        @Test
        void one_clear_day_lies_between() {
            assertThat(CalendarDays.afterClear(1, day("2026-03-01"))).isEqualTo(day("2026-03-03"));
        }

        /** Kent County Council's decisions published in December 2019 say from when they are effective. */
        @Test
        void five_clear_working_days_after_publication_are_the_call_in() {
            assertThat(england.afterClear(5, day("2019-12-04"))).isEqualTo(day("2019-12-12"));
            assertThat(england.afterClear(5, day("2019-12-02"))).isEqualTo(day("2019-12-10"));
        }

        @Test
        void bank_holidays_are_not_clear_working_days() {
            assertThat(england.afterClear(5, day("2026-12-23"))).isEqualTo(day("2027-01-05"));
        }
    }

    @Nested
    class BeginningWith {
        @Test
        void fifteen_days_beginning_with_service_count_the_day_of_service() {
            assertThat(CalendarDays.lastBeginningWith(day("2025-01-06"), 15)).isEqualTo(day("2025-01-20"));
        }

        @Test
        void one_day_beginning_with_a_day_is_that_day() {
            assertThat(CalendarDays.lastBeginningWith(day("2025-01-06"), 1)).isEqualTo(day("2025-01-06"));
        }
    }

    @Nested
    class Weeks {
        @Test
        void weeks_leave_out_the_day_of_the_event_and_do_not_roll_over_a_bank_holiday() {
            assertThat(CalendarDays.lastWithinWeeks(20, day("2024-09-02"))).isEqualTo(day("2025-01-20"));
            assertThat(CalendarDays.lastWithinWeeks(12, day("2025-03-03"))).isEqualTo(day("2025-05-26"));
        }
    }

    @Nested
    class WorkingDaysCounted {
        @Test
        void the_day_of_the_event_does_not_count() {
            assertThat(england.lastOf(1, day("2026-11-25"))).isEqualTo(day("2026-11-26"));
            assertThat(england.lastOf(1, day("2026-11-27"))).isEqualTo(day("2026-11-30"));
        }

        /** Eight working days from the day after publication, as the provider selection regime counts its standstill. */
        @Test
        void easter_lengthens_a_standstill() {
            assertThat(england.lastOf(8, day("2026-03-30"))).isEqualTo(day("2026-04-13"));
        }

        @Test
        void between_two_days_counts_the_last_and_not_the_first() {
            assertThat(england.between(day("2026-11-25"), day("2026-11-30"))).isEqualTo(3);
            assertThat(england.between(day("2026-11-25"), day("2026-11-25"))).isZero();
            assertThat(england.between(day("2026-11-25"), day("2026-11-20"))).isZero();
        }

        @Test
        void counting_forward_and_back_agree() {
            for (var days = 1; days < 300; days++) {
                assertThat(england.between(day("2026-11-25"), england.lastOf(days, day("2026-11-25"))))
                        .isEqualTo(days);
            }
        }
    }

    @Test
    void a_limit_of_no_days_is_no_limit() {
        assertThatThrownBy(() -> england.lastOf(0, day("2026-11-25"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CalendarDays.afterClear(0, day("2026-11-25")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
