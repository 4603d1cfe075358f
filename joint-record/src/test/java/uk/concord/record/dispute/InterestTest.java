package uk.concord.record.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.Pence;
import uk.concord.record.dispute.Interest.Payment;
import uk.concord.record.ladder.Ladder;

/** Interest on what is paid late, by example and for anything that a seeded generator thinks of. */
class InterestTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 14);
    /** £8,200 at 8% a year. */
    private static final Interest EXAMPLE = new Interest(new Pence(820_000), DUE, 800);

    static LongStream seeds() {
        return LongStream.range(1, 401);
    }

    @Test
    void what_is_paid_by_the_last_day_bears_none() {
        assertThat(EXAMPLE.borneBy(List.of(new Payment(DUE, new Pence(820_000)))))
                .isEqualTo(Pence.ZERO);
        assertThat(EXAMPLE.until(DUE, List.of())).isEqualTo(Pence.ZERO);
        assertThat(EXAMPLE.until(DUE.minusDays(20), List.of())).isEqualTo(Pence.ZERO);
    }

    @Test
    void each_day_after_the_last_bears_a_365th_of_the_year_down_to_the_penny() {
        assertThat(EXAMPLE.until(DUE.plusDays(1), List.of())).isEqualTo(new Pence(179));
        assertThat(EXAMPLE.until(DUE.plusDays(2), List.of())).isEqualTo(new Pence(359));
        assertThat(EXAMPLE.until(DUE.plusDays(365), List.of())).isEqualTo(new Pence(65_600));
    }

    @Test
    void what_is_paid_counts_towards_the_claim_first() {
        var some = new Payment(DUE.plusDays(10), new Pence(200_000));
        assertThat(EXAMPLE.borneBy(List.of(some))).isEqualTo(new Pence(438));
        assertThat(EXAMPLE.until(DUE.plusDays(30), List.of(some))).isEqualTo(new Pence(438 + 4_076));
        var rest = new Payment(DUE.plusDays(30), new Pence(620_000 + 4_514));
        assertThat(EXAMPLE.borneBy(List.of(some, rest))).isEqualTo(new Pence(4_514));
        assertThat(EXAMPLE.until(DUE.plusDays(900), List.of(some, rest)))
                .as("interest bears none")
                .isEqualTo(new Pence(4_514));
    }

    @Test
    void no_day_however_far_leaves_the_range_of_money() {
        var most = new Interest(new Pence(Pence.MOST.value() * 12_000), DUE, Ladder.WHOLE);
        assertThat(most.until(LocalDate.of(9999, 12, 31), List.of()))
                .isEqualTo(new Pence(Pence.MOST.value() * 12_000 * 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parts_never_bear_more_than_the_whole_and_later_never_less(long seed) {
        var random = new Random(seed);
        var interest =
                new Interest(new Pence(1 + random.nextLong(1_000_000_000)), DUE, random.nextInt(Ladder.WHOLE + 1));
        var payments = payments(random, interest.claim());
        var last = payments.stream().map(Payment::day).max(LocalDate::compareTo).orElse(DUE);
        var until = last.plusDays(random.nextInt(400));

        var borne = interest.until(until, payments);
        assertThat(borne.value()).as("seed %d", seed).isNotNegative();
        assertThat(borne)
                .as("seed %d: no more than if nothing had been paid before", seed)
                .isLessThanOrEqualTo(interest.until(until, List.of()));
        assertThat(borne)
                .as("seed %d: no less than what was borne by what is paid", seed)
                .isGreaterThanOrEqualTo(interest.borneBy(payments));
        assertThat(interest.until(until.plusDays(1), payments))
                .as("seed %d: a day more is never less", seed)
                .isGreaterThanOrEqualTo(borne);
        assertThat(BigInteger.valueOf(borne.value()))
                .as("seed %d: by the days, but for less than a penny each", seed)
                .isBetween(
                        byDays(interest, payments, until).subtract(BigInteger.valueOf(payments.size() + 1L)),
                        byDays(interest, payments, until));
        var entered = new ArrayList<>(payments);
        Collections.shuffle(entered, random);
        assertThat(interest.until(until, entered).value())
                .as("seed %d: in whatever order they were entered, but for less than a penny each", seed)
                .isCloseTo(borne.value(), within(payments.size() + 1L));
    }

    /** Day by day on what was not yet paid, rounded once. */
    private static BigInteger byDays(Interest interest, List<Payment> payments, LocalDate until) {
        var sum = BigInteger.ZERO;
        for (var day = DUE.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            var today = day;
            var paid = payments.stream()
                    .filter(payment -> payment.day().isBefore(today))
                    .mapToLong(payment -> payment.amount().value())
                    .sum();
            sum = sum.add(BigInteger.valueOf(Math.max(0, interest.claim().value() - paid)));
        }
        return sum.multiply(BigInteger.valueOf(interest.yearly())).divide(BigInteger.valueOf(Ladder.WHOLE * 365L));
    }

    private static List<Payment> payments(Random random, Pence claim) {
        var payments = new ArrayList<Payment>();
        for (int i = random.nextInt(6); i > 0; i--) {
            payments.add(new Payment(
                    DUE.plusDays(random.nextInt(500) - 60L), new Pence(1 + random.nextLong(claim.value() / 2 + 1))));
        }
        return payments;
    }
}
