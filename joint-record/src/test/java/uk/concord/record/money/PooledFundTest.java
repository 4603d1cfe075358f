package uk.concord.record.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.Pence;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Spendings;
import uk.concord.record.story.Story;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;

/** Pooled funds by quarter: what came in, what went out, who bears what is over or under, to the penny. */
class PooledFundTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);

    /** Early help is a pooled fund, the other line none. Agreed in May, and it is August. */
    private static Story agreed() {
        var story = Story.opened();
        var early = Samples.line("early-help", 1_200_000, 800_000);
        var pooled = new Line(
                early.lineId(),
                early.name(),
                LegalBasis.S75_POOLED,
                early.payee(),
                early.costs(),
                early.contributions(),
                early.provenance());
        var terms = Samples.terms(List.of(pooled, Samples.line("residential", 1_000, 1_000)));
        var offer = story.kent().offers(1, 1, terms);
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        return story.later(Duration.ofDays(103));
    }

    private static PooledFund fund(Story story) {
        return PooledFund.of(RecordAccount.of(story.record()), YEAR).getFirst();
    }

    @Test
    void a_fund_is_a_line_of_section_75_and_no_other_line_is_one() {
        var story = agreed();
        var funds = PooledFund.of(RecordAccount.of(story.record()), YEAR);
        assertThat(funds).extracting(fund -> fund.line().lineId()).containsExactly("early-help");
        assertThat(PooledFund.of(RecordAccount.of(story.record()), new FinancialYear(2016)))
                .isEmpty();
    }

    @Test
    void costs_and_payments_stand_in_the_quarter_of_their_day() {
        var story = agreed();
        var july = Spendings.period(story, "early-help", Spendings.FIRST, Spendings.LAST);
        story.kent().appends(cost(july, 100, LocalDate.of(2026, 3, 2)));
        story.kent().appends(cost(july, 20, LocalDate.of(2026, 6, 30)));
        story.kent().appends(cost(july, 3, LocalDate.of(2026, 7, 1)));
        var payer = fund(story).income().stream()
                .filter(income -> income.payer().equals(Samples.COUNCIL.code()))
                .findFirst()
                .orElseThrow();
        assertThat(fund(story).spent()).containsExactly(pounds(120), pounds(3), pounds(0), pounds(0), pounds(0));
        assertThat(fund(story).spentTo(0)).isEqualTo(pounds(120));
        assertThat(payer.paid()).containsOnly(Pence.ZERO);
        story.kent()
                .appends(new Spending.Paid(
                        july,
                        Samples.COUNCIL.code(),
                        Fund.GENERAL_FUND,
                        pounds(50),
                        LocalDate.of(2026, 8, 14),
                        "BACS 1"));
        assertThat(fund(story).incomeTo(0)).isEqualTo(Pence.ZERO);
        assertThat(fund(story).incomeTo(1)).isEqualTo(pounds(50));
    }

    @Test
    void what_is_over_is_borne_in_proportion_and_sums_to_the_penny() {
        var story = agreed();
        var promised = fund(story).promised();
        var july = Spendings.period(story, "early-help", Spendings.FIRST, Spendings.LAST);
        story.kent()
                .appends(new Spending.Spent(
                        july, promised.plus(new Pence(101)), LocalDate.of(2026, 8, 3), "INV 1", false));
        assertThat(fund(story).overspend()).isEqualTo(101);
        var shares = fund(story).shares();
        assertThat(shares.stream().mapToLong(Pence::value).sum()).isEqualTo(101);
        assertThat(fund(agreed()).overspend()).isEqualTo(-promised.value());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** No part is a penny or more away from its exact share, and they sum to the whole. */
    @ParameterizedTest
    @MethodSource("seeds")
    void proportions_sum_to_the_whole(long seed) {
        var random = new Random(seed);
        var amounts = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(_ -> new Pence(random.nextLong(1_000_000_000L)))
                .toList();
        var whole = new Pence(random.nextLong(5_000_000_000L));
        var sum = amounts.stream().mapToLong(Pence::value).sum();
        if (sum == 0) {
            assertThatThrownBy(() -> Proportions.of(whole, amounts)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        var parts = Proportions.of(whole, amounts);
        assertThat(parts.stream().mapToLong(Pence::value).sum())
                .as("seed %d", seed)
                .isEqualTo(whole.value());
        for (int i = 0; i < amounts.size(); i++) {
            var exact = (double) whole.value() * amounts.get(i).value() / sum;
            assertThat(Math.abs(parts.get(i).value() - exact))
                    .as("seed %d", seed)
                    .isLessThan(1.01);
        }
    }

    @Test
    void equal_remainders_go_to_the_first() {
        assertThat(Proportions.of(new Pence(1), List.of(pounds(1), pounds(1))))
                .containsExactly(new Pence(1), Pence.ZERO);
    }

    private static Spending.Spent cost(LinePeriod period, long pounds, LocalDate invoicedOn) {
        return new Spending.Spent(period, pounds(pounds), invoicedOn, "INV", false);
    }

    private static Pence pounds(long pounds) {
        return Pence.ofPounds(pounds);
    }
}
