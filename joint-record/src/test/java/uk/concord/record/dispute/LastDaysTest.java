package uk.concord.record.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.story.Disputes;

class LastDaysTest {
    private static final WorkingDays ENGLAND = WorkingDays.ofEngland();

    @Test
    void rungs_run_from_the_last_day_of_the_one_before_over_christmas() {
        assertThat(LastDays.of(Disputes.LADDER, LocalDate.of(2026, 12, 14), ENGLAND))
                .containsExactly(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 14), LocalDate.of(2027, 2, 11));
    }

    @Test
    void more_time_moves_every_rung_after_it() {
        assertThat(LastDays.extended(Disputes.LADDER, 2, LocalDate.of(2026, 6, 12), ENGLAND))
                .containsExactly(LocalDate.of(2026, 6, 12), LocalDate.of(2026, 7, 10));
    }

    /** Whatever the day, what our own calendar gives is sound to a book that has none. */
    @Test
    void what_the_calendar_gives_is_always_sound() {
        var seed = 20_261_127L;
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3_200));
            var days = LastDays.of(Disputes.LADDER, day, ENGLAND);
            assertThat(LastDays.isSound(Disputes.LADDER, day, days))
                    .as("seed %d, day %s", seed, day)
                    .isTrue();
            var last = days.get(1).plusDays(1 + random.nextInt(300));
            assertThat(LastDays.isLonger(
                            Disputes.LADDER, 2, days, LastDays.extended(Disputes.LADDER, 2, last, ENGLAND)))
                    .as("seed %d, day %s until %s", seed, day, last)
                    .isTrue();
        }
    }

    @Test
    void days_that_a_ladder_cannot_give_are_told_apart() {
        var day = LocalDate.of(2026, 5, 4);
        var days = LastDays.of(Disputes.LADDER, day, ENGLAND);
        assertThat(LastDays.isSound(Disputes.LADDER, day, days.subList(0, 2))).isFalse();
        assertThat(LastDays.isSound(
                        Disputes.LADDER, day, with(days, 0, days.get(0).minusDays(1))))
                .isFalse();
        assertThat(LastDays.isSound(
                        Disputes.LADDER, day, with(days, 2, days.get(2).plusDays(40))))
                .isFalse();
        assertThat(LastDays.isLonger(Disputes.LADDER, 1, days, days)).isFalse();
        assertThat(LastDays.isLonger(
                        Disputes.LADDER,
                        1,
                        days,
                        LastDays.extended(Disputes.LADDER, 1, days.get(0).plusDays(367), ENGLAND)))
                .isFalse();
    }

    private static List<LocalDate> with(List<LocalDate> days, int place, LocalDate day) {
        var other = new ArrayList<>(days);
        other.set(place, day);
        return other;
    }
}
