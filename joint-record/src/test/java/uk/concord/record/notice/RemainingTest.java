package uk.concord.record.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.story.Samples;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.PartYear;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;
import uk.concord.record.terms.YearAmount;

class RemainingTest {
    private static final OrganisationCode KENT = Samples.COUNCIL.code();
    private static final Terms TERMS = Samples.terms(
            List.of(Samples.line("looked-after", 1_000_000, 0), Samples.line("schools", 150_000, 90_000)));

    @Test
    void nothing_given_changes_nothing() {
        assertThat(Remaining.of(TERMS, List.of())).isEqualTo(TERMS);
    }

    @Test
    void a_line_that_ends_leaves_the_others_as_they_were() {
        var remaining = Remaining.of(TERMS, List.of(ending(LocalDate.of(2027, 3, 31), "looked-after")));
        assertThat(remaining.lines().get(0).costs())
                .containsExactly(TERMS.lines().get(0).costs().getFirst());
        assertThat(remaining.lines().get(1)).isEqualTo(TERMS.lines().get(1));
        assertThat(remaining.to()).isEqualTo(TERMS.to());
    }

    /** As Kent gave notice on 1 April 2024 of 1,117,000 of 1,267,000 pounds a year from 1 September. */
    @Test
    void a_period_that_is_broken_off_keeps_what_has_accrued() {
        var remaining = Remaining.of(TERMS, List.of(ending(LocalDate.of(2027, 8, 31), "looked-after")));
        var kept = remaining.lines().getFirst().costs().getLast();
        assertThat(kept.to()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(kept.amount()).isEqualTo(new Pence(41_666_666));
        assertThat(remaining
                        .lines()
                        .getFirst()
                        .contributions()
                        .getFirst()
                        .amounts()
                        .getLast())
                .isEqualTo(kept);
    }

    @Test
    void what_accrues_of_a_whole_year_is_its_part_year() {
        var year = new FinancialYear(2027);
        var whole = new Pence(123_456_789);
        for (var day = year.firstDay(); !day.isAfter(year.lastDay()); day = day.plusDays(1)) {
            assertThat(Accrual.of(YearAmount.whole(year, whole)).orElseThrow().by(day))
                    .isEqualTo(PartYear.share(whole, year, year.firstDay(), day));
        }
    }

    @Test
    void a_notice_before_the_terms_begin_leaves_nothing_of_them() {
        var remaining = Remaining.of(TERMS, List.of(new Given(KENT, new Ending(LocalDate.of(2026, 6, 30), List.of()))));
        assertThat(remaining.lines()).allMatch(line -> line.costs().isEmpty());
        assertThat(Totals.contributionOf(KENT, remaining)).isEqualTo(Pence.ZERO);
    }

    @Test
    void an_amount_is_taken_from_the_givers_fund_and_period_only() {
        var remaining = Remaining.of(TERMS, List.of(reducing(KENT, LocalDate.of(2027, 6, 30), 50_000)));
        var line = remaining.lines().get(1);
        assertThat(line.costs().getLast().amount()).isEqualTo(Pence.ofPounds(190_000));
        assertThat(line.contributions().get(1))
                .isEqualTo(TERMS.lines().get(1).contributions().get(1));
    }

    @Test
    void no_more_can_be_taken_off_than_falls_after_the_last_day() {
        assertThat(check(LocalDate.of(2027, 6, 30), 112_500).endsMoreThanIsLeft())
                .isFalse();
        assertThat(check(LocalDate.of(2027, 6, 30), 112_501).endsMoreThanIsLeft())
                .isTrue();
    }

    @Test
    void what_a_line_costs_is_what_is_contributed_and_the_order_of_notices_makes_no_difference() {
        for (var seed = 1L; seed <= 300; seed++) {
            var random = new Random(seed);
            var notices = new ArrayList<Given>();
            for (var i = random.nextInt(6); i >= 0; i--) {
                notices.add(any(random));
            }
            var remaining = Remaining.of(TERMS, notices);
            for (var line : remaining.lines()) {
                assertThat(sum(line.costs()))
                        .as("seed " + seed)
                        .isEqualTo(line.contributions().stream()
                                .mapToLong(paid -> sum(paid.amounts()))
                                .sum());
            }
            assertThat(sum(remaining.lines().get(1).costs()))
                    .isLessThanOrEqualTo(sum(TERMS.lines().get(1).costs()));
            Collections.shuffle(notices, random);
            assertThat(Remaining.of(TERMS, notices)).as("seed " + seed).isEqualTo(remaining);
        }
    }

    private static Given any(Random random) {
        var lastDay = LocalDate.of(2026, 5, 1).plusDays(random.nextInt(800));
        return switch (random.nextInt(4)) {
            case 0 -> new Given(KENT, new Ending(lastDay, List.of()));
            case 1 -> ending(lastDay, "schools");
            case 2 -> reducing(KENT, lastDay, random.nextInt(200_000));
            default -> reducing(Samples.ICB.code(), lastDay, random.nextInt(100_000));
        };
    }

    private static EndingCheck check(LocalDate lastDay, long pounds) {
        return new EndingCheck(TERMS, List.of(), reducing(KENT, lastDay, pounds));
    }

    private static Given ending(LocalDate lastDay, String line) {
        return new Given(KENT, new Ending(lastDay, List.of(new EndedLine(line, List.of()))));
    }

    private static Given reducing(OrganisationCode giver, LocalDate lastDay, long pounds) {
        var fund = giver.equals(KENT) ? Fund.GENERAL_FUND : Fund.ICB_BASELINE;
        var amount = new EndedAmount(fund, LocalDate.of(2027, 4, 1), Pence.ofPounds(pounds));
        return new Given(giver, new Ending(lastDay, List.of(new EndedLine("schools", List.of(amount)))));
    }

    private static long sum(List<YearAmount> amounts) {
        return amounts.stream()
                .mapToLong(
                        amount -> amount.amount() == null ? 0 : amount.amount().value())
                .sum();
    }
}
