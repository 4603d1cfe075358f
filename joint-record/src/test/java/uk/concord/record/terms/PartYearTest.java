package uk.concord.record.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.record.Pence;

class PartYearTest {
    private static final FinancialYear YEAR = new FinancialYear(2017);

    @Test
    void whole_months_weigh_a_twelfth_each() {
        assertThat(PartYear.share(Pence.ofPounds(1_200_000), YEAR, LocalDate.of(2017, 9, 1), YEAR.lastDay()))
                .isEqualTo(Pence.ofPounds(700_000));
        assertThat(PartYear.share(Pence.ofPounds(1_200), YEAR, YEAR.firstDay(), YEAR.lastDay()))
                .isEqualTo(Pence.ofPounds(1_200));
    }

    @Test
    void days_weigh_their_share_of_their_month() {
        assertThat(PartYear.share(Pence.ofPounds(12_000), YEAR, LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 14)))
                .isEqualTo(Pence.ofPounds(500));
    }

    @Test
    void the_parts_of_a_year_sum_to_the_whole() {
        for (var seed = 1L; seed <= 500; seed++) {
            var random = new Random(seed);
            var year = new FinancialYear(2000 + random.nextInt(60));
            var whole = new Pence(random.nextLong(Pence.MOST.value()));
            var sum = Pence.ZERO;
            var from = year.firstDay();
            while (!from.isAfter(year.lastDay())) {
                var to = from.plusDays(random.nextInt(90));
                to = to.isAfter(year.lastDay()) ? year.lastDay() : to;
                sum = sum.plus(PartYear.share(whole, year, from, to));
                from = to.plusDays(1);
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(whole);
        }
    }

    @Test
    void a_part_lies_within_its_year() {
        assertThatThrownBy(() -> PartYear.share(Pence.ZERO, YEAR, LocalDate.of(2017, 3, 31), YEAR.lastDay()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
