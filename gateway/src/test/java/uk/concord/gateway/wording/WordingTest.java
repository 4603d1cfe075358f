package uk.concord.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;

class WordingTest {
    @Nested
    class Amounts {
        @Test
        void thousands_are_separated_and_pence_shown_only_where_there_are_any() {
            assertThat(Money.pounds(126_700_000)).isEqualTo("£1,267,000");
            assertThat(Money.pounds(4_125_050)).isEqualTo("£41,250.50");
            assertThat(Money.pounds(-58_333_300)).isEqualTo("−£583,333");
        }

        @Test
        void a_change_always_has_its_sign() {
            assertThat(Money.change(100)).isEqualTo("+£1");
            assertThat(Money.change(-100)).isEqualTo("−£1");
            assertThat(Money.change(0)).isEqualTo("no change");
        }

        @Test
        void amounts_are_read_as_people_type_them() {
            assertThat(Money.parse("£1,267,000")).contains(126_700_000L);
            assertThat(Money.parse(" 41250.5 ")).contains(4_125_050L);
            assertThat(Money.parse("0")).contains(0L);
        }

        @Test
        void what_is_no_amount_is_not_guessed_at() {
            assertThat(Money.parse("-5")).isEmpty();
            assertThat(Money.parse("1.234")).isEmpty();
            assertThat(Money.parse("12,34")).isEmpty();
            assertThat(Money.parse("a lot")).isEmpty();
            assertThat(Money.parse("99999999999999999999")).isEmpty();
        }
    }

    @Nested
    class Days {
        @Test
        void a_day_has_its_weekday() {
            assertThat(Dates.day(LocalDate.of(2026, 3, 3))).isEqualTo("Tue 3 March 2026");
        }

        @Test
        void times_are_those_of_london_in_summer_too() {
            assertThat(Dates.moment(Examples.micros("2026-07-01T23:30:00Z"))).isEqualTo("Thu 2 July 2026, 00:30:00");
        }

        @Test
        void limits_say_how_long_is_left() {
            assertThat(Dates.limit(Examples.micros("2026-03-09T12:00:00Z"), Examples.NOW))
                    .isEqualTo("in 3 days (Mon 9 March)");
            assertThat(Dates.limit(Examples.micros("2026-03-07T12:00:00Z"), Examples.NOW))
                    .isEqualTo("in 1 day (Sat 7 March)");
            assertThat(Dates.limit(Examples.micros("2026-03-06T12:00:00Z"), Examples.NOW))
                    .isEqualTo("today");
        }

        @Test
        void limits_that_are_over_say_how_late_it_is() {
            assertThat(Dates.limit(Examples.micros("2026-03-04T12:00:00Z"), Examples.NOW))
                    .isEqualTo("2 days late (Wed 4 March)");
            assertThat(Dates.limit(Examples.micros("2026-03-06T09:00:00Z"), Examples.NOW))
                    .isEqualTo("late since 09:00:00 today");
            assertThat(Dates.isLate(0, Examples.NOW)).isFalse();
        }

        @Test
        void a_text_that_is_no_date_is_shown_as_it_is() {
            assertThat(Dates.plain("2017-09-01")).isEqualTo("1 September 2017");
            assertThat(Dates.plain("")).isEqualTo("–");
            assertThat(Dates.plain("soon")).isEqualTo("soon");
        }
    }

    @Nested
    class Years {
        @Test
        void a_period_is_cut_at_every_first_of_april() {
            var parts = FinancialYears.cut(LocalDate.of(2017, 9, 1), LocalDate.of(2019, 8, 31));
            assertThat(parts)
                    .containsExactly(
                            new FinancialYears.Part(2017, LocalDate.of(2017, 9, 1), LocalDate.of(2018, 3, 31)),
                            new FinancialYears.Part(2018, LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31)),
                            new FinancialYears.Part(2019, LocalDate.of(2019, 4, 1), LocalDate.of(2019, 8, 31)));
            assertThat(parts.get(1).whole()).isTrue();
            assertThat(parts.get(0).whole()).isFalse();
        }

        @Test
        void a_year_is_written_with_both_its_halves() {
            assertThat(FinancialYears.name(2017)).isEqualTo("2017/18");
            assertThat(FinancialYears.name(1999)).isEqualTo("1999/00");
        }

        @Test
        void a_period_without_end_is_not_cut() {
            assertThat(FinancialYears.cut(LocalDate.of(2017, 9, 1), LocalDate.of(9999, 1, 1)))
                    .isEmpty();
            assertThat(FinancialYears.cut(LocalDate.of(2017, 9, 2), LocalDate.of(2017, 9, 1)))
                    .isEmpty();
        }
    }

    @Test
    void one_thing_is_not_several() {
        assertThat(Count.of(1, "day")).isEqualTo("1 day");
        assertThat(Count.of(1_204, "entry", "entries")).isEqualTo("1,204 entries");
        assertThat(Count.capped(10_000)).isEqualTo("10,000+");
    }

    @Test
    void a_digest_is_shortened_to_eight_characters() {
        assertThat(Words.digest(Examples.hash(0x4f).toByteArray())).isEqualTo("4f4f4f4f");
        assertThat(Words.digest(new byte[0])).isEqualTo("–");
    }
}
