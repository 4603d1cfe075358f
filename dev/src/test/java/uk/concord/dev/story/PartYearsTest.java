package uk.concord.dev.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 8, 31);

    @Test
    void five_years_from_september_touch_six_financial_years() {
        var parts = PartYears.of(FIRST, LAST, 1_000_000_00L);

        assertThat(parts)
                .containsExactly(
                        new PartYears.Part(2017, FIRST, LocalDate.of(2018, 3, 31), 583_333_33L),
                        new PartYears.Part(2018, LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 1_000_000_00L),
                        new PartYears.Part(2019, LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31), 1_000_000_00L),
                        new PartYears.Part(2020, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31), 1_000_000_00L),
                        new PartYears.Part(2021, LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31), 1_000_000_00L),
                        new PartYears.Part(2022, LocalDate.of(2022, 4, 1), LAST, 416_666_67L));
    }

    @Test
    void a_broken_first_and_last_year_make_one_year_to_the_penny() {
        var random = new Random(20170901);
        for (int i = 0; i < 500; i++) {
            long yearly = random.nextLong(1, 10_000_000_000L);
            var parts = PartYears.of(FIRST, LAST, yearly);

            assertThat(parts.getFirst().pence() + parts.getLast().pence()).isEqualTo(yearly);
            assertThat(parts.stream().mapToLong(PartYears.Part::pence).sum()).isEqualTo(5 * yearly);
        }
    }

    @Test
    void a_period_within_one_financial_year_is_one_part() {
        assertThat(PartYears.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31), 700))
                .containsExactly(new PartYears.Part(2024, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31), 700));
    }

    @Test
    void broken_months_are_refused() {
        assertThatThrownBy(() -> PartYears.of(FIRST.plusDays(1), LAST, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PartYears.of(FIRST, LAST.minusDays(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
