package uk.concord.node.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.record.calendar.WorkingDays;

class LimitDaysTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final LimitDays days = new LimitDays(WorkingDays.ofEngland());

    @Test
    void a_limit_on_a_friday_is_told_on_the_wednesday_and_the_friday_and_once_it_is_late_on_the_monday() {
        var friday = LocalDate.of(2026, 3, 6);
        assertThat(told(friday, LONG_AGO, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 11)))
                .containsExactly("2026-03-04 BEFORE", "2026-03-05 BEFORE", "2026-03-06 ON", "2026-03-09 AFTER");
    }

    @Test
    void a_limit_on_easter_sunday_is_told_before_good_friday_while_it_can_be_kept() {
        var sunday = LocalDate.of(2026, 4, 5);
        assertThat(told(sunday, LONG_AGO, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 8)))
                .containsExactly("2026-03-31 BEFORE", "2026-04-01 BEFORE", "2026-04-02 ON", "2026-04-07 AFTER");
    }

    @Test
    void who_has_just_been_told_is_not_told_again_that_the_limit_is_near() {
        var friday = LocalDate.of(2026, 3, 6);
        assertThat(told(friday, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 6)))
                .containsExactly("2026-03-06 ON");
        assertThat(told(friday, friday, friday, friday)).isEmpty();
    }

    @Test
    void what_should_have_been_told_while_the_service_was_down_is_told_late_but_not_for_ever() {
        var friday = LocalDate.of(2026, 3, 6);
        assertThat(days.occasion(friday, LONG_AGO, 2, friday, LocalDate.of(2026, 3, 12)))
                .isEqualTo(Optional.of(Occasion.AFTER));
        assertThat(days.occasion(friday, LONG_AGO, 2, LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13)))
                .isEmpty();
    }

    @Test
    void every_limit_that_is_near_lies_within_the_horizon() {
        var thursday = LocalDate.of(2026, 4, 2);
        var horizon = days.horizon(2, thursday);
        assertThat(Stream.iterate(thursday, day -> day.plusDays(1)).limit(40).filter(day -> days.occasion(
                                day, LONG_AGO, 2, thursday, thursday)
                        .isPresent()))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(horizon));
    }

    /** As the service asks: on each working day, knowing the one before. */
    private List<String> told(LocalDate limit, LocalDate known, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(days::isWorkingDay)
                .flatMap(
                        day -> days
                                .occasion(limit, known, 2, days.earlier(1, day), day)
                                .map(occasion -> day + " " + occasion)
                                .stream())
                .toList();
    }
}
