package uk.concord.record.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.Pence;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** Interim funding and settlements to the penny, by example and for anything that a seeded generator thinks of. */
class MoneyTest {
    private static final FinancialYear FIRST = new FinancialYear(2024);
    private static final FinancialYear SECOND = new FinancialYear(2025);

    static LongStream seeds() {
        return LongStream.range(1, 401);
    }

    /** Kent pays education 40% and social care 30%, the NHS 30%; half and half meanwhile, over the end of a year. */
    @Test
    void a_split_of_40_30_30_is_settled_back_over_a_year_end() {
        var cost = List.of(amount(FIRST, 12_000_000), amount(SECOND, 12_600_000));
        var settled = terms(line(
                cost,
                contribution(Samples.COUNCIL, Fund.DSG_HIGH_NEEDS, 4_800_000, 5_040_000),
                contribution(Samples.COUNCIL, Fund.GENERAL_FUND, 3_600_000, 3_780_000),
                contribution(Samples.ICB, Fund.ICB_BASELINE, 3_600_000, 3_780_000)));
        var interim = interim(settled, 5_000, false, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 31));
        assertThat(interim)
                .containsExactly(
                        share(2025, 2, 500_000, 500_000),
                        share(2025, 3, 500_000, 500_000),
                        share(2025, 4, 525_000, 525_000),
                        share(2025, 5, 525_000, 525_000));
        var settlement = Settlement.of(Samples.PARTNERSHIP, settled, interim);
        assertThat(settlement.months())
                .extracting(Settlement.Month::councilOwes)
                .containsExactly(200_000L, 200_000L, 210_000L, 210_000L);
        assertThat(settlement.councilOwes()).isEqualTo(820_000);
    }

    @Test
    void what_third_parties_pay_is_not_split() {
        var terms = terms(line(
                List.of(amount(FIRST, 12_000_000)),
                contribution(Samples.COUNCIL, Fund.GENERAL_FUND, 6_000_000, 0),
                new Contribution(Samples.NELFT, Fund.GRANT, true, List.of(amount(FIRST, 6_000_000)))));
        assertThat(interim(terms, 5_000, false, FIRST.firstDay(), LocalDate.of(2024, 4, 30)))
                .containsExactly(share(2024, 4, 250_000, 250_000));
    }

    @Test
    void an_odd_penny_goes_to_each_in_turn() {
        var terms = terms(line(List.of(amount(FIRST, 12)), contribution(Samples.COUNCIL, Fund.GENERAL_FUND, 12, 0)));
        assertThat(interim(terms, 5_000, false, FIRST.firstDay(), LocalDate.of(2024, 7, 31)))
                .extracting(share -> share.council().value())
                .containsExactly(1L, 0L, 1L, 0L);
    }

    @Test
    void a_line_that_the_settled_terms_leave_out_stays_as_it_was_paid() {
        var disputed =
                terms(line(List.of(amount(FIRST, 1_200)), contribution(Samples.COUNCIL, Fund.GENERAL_FUND, 1_200, 0)));
        var interim = interim(disputed, 5_000, false, FIRST.firstDay(), FIRST.lastDay());
        var other = Samples.terms(List.of(Samples.line("another", 400, 400)));
        assertThat(Settlement.of(Samples.PARTNERSHIP, other, interim).councilOwes())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_penny_is_lost_and_no_month_is_negative(long seed) {
        var random = new Random(seed);
        var terms = random(random);
        var share = random.nextInt(Ladder.WHOLE + 1);
        var agreed = random.nextBoolean();
        var since = FIRST.firstDay().plusDays(random.nextInt(700));
        var last = since.plusDays(random.nextInt(500) - 20L);
        var interim = interim(terms, share, agreed, since, last);

        assertThat(interim).as("seed %d", seed).allSatisfy(month -> {
            assertThat(month.council().value()).isNotNegative();
            assertThat(month.health().value()).isNotNegative();
        });
        var council = sum(interim, true);
        var cost = council + sum(interim, false);
        var asAgreed = interim(terms, share, true, since, last);
        assertThat(cost)
                .as("seed %d: the cost does not depend on who pays it", seed)
                .isEqualTo(sum(asAgreed, true) + sum(asAgreed, false));
        if (!agreed) {
            var twiceOff = BigInteger.valueOf(council)
                    .multiply(BigInteger.valueOf(Ladder.WHOLE))
                    .subtract(BigInteger.valueOf(cost).multiply(BigInteger.valueOf(share)))
                    .abs()
                    .shiftLeft(1);
            assertThat(twiceOff)
                    .as("seed %d: within half a penny of its share", seed)
                    .isLessThanOrEqualTo(BigInteger.valueOf(Ladder.WHOLE));
        }
        settles(seed, interim, random(random));
        earlier(seed, terms, share, agreed, since, last, interim);
    }

    private static void settles(long seed, List<Share> interim, Terms settled) {
        var settlement = Settlement.of(Samples.PARTNERSHIP, settled, interim);
        assertThat(settlement.months()).as("seed %d", seed).allSatisfy(month -> assertThat(
                        month.interim().cost())
                .isEqualTo(month.settled().cost()));
        var health = settlement.months().stream()
                .mapToLong(month -> month.settled().health().value()
                        - month.interim().health().value())
                .sum();
        assertThat(settlement.councilOwes() + health).as("seed %d", seed).isZero();
        assertThat(Settlement.of(
                                Samples.PARTNERSHIP,
                                settled,
                                settlement.months().stream()
                                        .map(Settlement.Month::settled)
                                        .toList())
                        .councilOwes())
                .as("seed %d: what is right already leaves nothing to pay", seed)
                .isZero();
    }

    /** What was shown for a month stays so when more days have passed. */
    private static void earlier(
            long seed, Terms terms, int share, boolean agreed, LocalDate since, LocalDate last, List<Share> interim) {
        if (interim.isEmpty()) {
            return;
        }
        var before = YearMonth.from(last).minusMonths(1).atEndOfMonth();
        var then = interim(terms, share, agreed, since, before);
        assertThat(interim.subList(0, then.size())).as("seed %d", seed).isEqualTo(then);
    }

    private static long sum(List<Share> shares, boolean council) {
        return shares.stream()
                .mapToLong(share -> (council ? share.council() : share.health()).value())
                .sum();
    }

    private static Terms random(Random random) {
        var contributions = new ArrayList<Contribution>();
        IntStream.range(0, 1 + random.nextInt(3))
                .forEach(i -> contributions.add(contribution(
                        random.nextBoolean() ? Samples.COUNCIL : Samples.ICB,
                        List.of(Fund.GENERAL_FUND, Fund.DSG_HIGH_NEEDS, Fund.ICB_BASELINE)
                                .get(i),
                        random.nextInt(9_999_999),
                        random.nextInt(9_999_999))));
        var first = total(contributions, 0);
        var second = total(contributions, 1);
        return terms(line(
                List.of(amount(FIRST, first), amount(SECOND, second)), contributions.toArray(Contribution[]::new)));
    }

    private static long total(List<Contribution> contributions, int year) {
        return contributions.stream()
                .map(contribution -> contribution.amounts().get(year).amount())
                .filter(Objects::nonNull)
                .mapToLong(Pence::value)
                .sum();
    }

    private static List<Share> interim(Terms terms, int council, boolean agreed, LocalDate since, LocalDate last) {
        var ladder = new Ladder(Disputes.LADDER.rungs(), council, 30, 0);
        return InterimFunding.of(Samples.PARTNERSHIP, terms, List.of("early-help"), ladder, agreed, since, last);
    }

    private static Share share(int year, int month, long council, long health) {
        return new Share("early-help", YearMonth.of(year, month), new Pence(council), new Pence(health));
    }

    private static YearAmount amount(FinancialYear year, long pence) {
        return YearAmount.whole(year, new Pence(pence));
    }

    private static Contribution contribution(Organisation payer, Fund fund, long first, long second) {
        return new Contribution(payer, fund, false, List.of(amount(FIRST, first), amount(SECOND, second)));
    }

    private static Line line(List<YearAmount> costs, Contribution... contributions) {
        return new Line(
                "early-help",
                "Early help",
                LegalBasis.CASE_SPLIT,
                Samples.NELFT,
                costs,
                List.of(contributions),
                Provenance.ENTERED);
    }

    private static Terms terms(Line line) {
        return Samples.terms(List.of(line));
    }
}
