package uk.concord.record.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.money.Charge.Basis;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Spendings;
import uk.concord.record.story.Story;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** What a record's money comes to: promised by month, spent, paid, owed. */
class RecordAccountTest {
    private static final OrganisationCode KENT = Samples.COUNCIL.code();
    private static final YearMonth JULY = YearMonth.of(2026, 7);

    static LongStream seeds() {
        return LongStream.range(1, 201);
    }

    @Test
    void a_years_amount_is_due_in_months_that_sum_to_it() {
        var charge = charge(Spendings.agreed(), "early-help", KENT, Basis.AGREED);
        assertThat(charge.months()).hasSize(21);
        assertThat(charge.months().get(JULY)).isEqualTo(Pence.ofPounds(100_000));
        assertThat(charge.total()).isEqualTo(Pence.ofPounds(900_000 + 1_200_000));
        assertThat(charge.fund()).isEqualTo(Fund.GENERAL_FUND);
    }

    @Test
    void a_third_partys_money_is_due_too_and_named_as_such() {
        var charge = charge(Spendings.agreed(), "residential", Samples.NELFT.code(), Basis.AGREED);
        assertThat(charge.thirdParty()).isTrue();
        assertThat(charge.months().get(JULY)).isEqualTo(new Pence(333_333));
    }

    @Test
    void a_later_agreement_counts_from_its_own_first_day() {
        var story = Spendings.agreed();
        var varied = story.kent().offers(2, 1, from(Spendings.terms(), LocalDate.of(2027, 4, 1), 2_400_000));
        story.nhs().sees().accepts(varied);
        var charge = charge(story, "early-help", KENT, Basis.AGREED);
        assertThat(charge.months().get(YearMonth.of(2027, 3))).isEqualTo(Pence.ofPounds(100_000));
        assertThat(charge.months().get(YearMonth.of(2027, 4))).isEqualTo(Pence.ofPounds(200_000));
        assertThat(charge.total()).isEqualTo(Pence.ofPounds(900_000 + 2_400_000));
    }

    @Test
    void what_notice_ends_is_due_no_more() {
        var story = Spendings.agreed();
        story.kent().givesNotice(Spendings.offer(story), LocalDate.of(2027, 2, 28));
        assertThat(charge(story, "early-help", KENT, Basis.AGREED).months().lastKey())
                .isEqualTo(YearMonth.of(2027, 2));
    }

    @Test
    void while_nobody_agreed_the_ladder_splits_and_a_settlement_takes_its_place() {
        var story = Disputes.declined();
        var raised = story.kent().appends(Disputes.about(Disputes.offer(story)));
        story.nhs().sees().appends(Disputes.acknowledging(story, raised));
        story.kent().sees();
        var interim = charge(story, "early-help", KENT, Basis.INTERIM);
        assertThat(interim.fund()).isNull();
        assertThat(interim.months().get(JULY)).as("half of 166,666.66").isEqualTo(new Pence(8_333_333));
        assertThat(interim.months().lastKey()).as("to the end of the terms").isEqualTo(YearMonth.of(2028, 3));
        story.later(Duration.ofDays(103));
        var offer = Disputes.settling(story.kent(), raised, Samples.terms());
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        var account = RecordAccount.of(story.record());
        assertThat(account.charges()).noneMatch(charge -> charge.basis() == Basis.INTERIM);
        var settled = charge(story, "early-help", KENT, Basis.SETTLED);
        assertThat(settled.months().keySet()).containsExactly(JULY, YearMonth.of(2026, 8));
        assertThat(settled.months().get(JULY)).isEqualTo(Pence.ofPounds(100_000));
        var agreed = charge(story, "early-help", KENT, Basis.AGREED);
        assertThat(agreed.months().firstKey()).as("August's other days").isEqualTo(YearMonth.of(2026, 8));
        assertThat(account.charges().stream().map(Charge::total).reduce(Pence.ZERO, Pence::plus))
                .as("what the line costs, to the penny")
                .isEqualTo(Pence.ofPounds(1_500_000 + 2_000_000));
        assertThat(account.claims()).hasSize(1);
    }

    @Test
    void a_row_of_a_year_says_what_is_owed_since_when() {
        var story = Spendings.agreed();
        story.kent().appends(Spendings.paid(story, 9_000));
        var row = AccountYears.of(RecordAccount.of(story.record())).stream()
                .filter(one -> one.line().equals("residential") && one.payer().equals(KENT))
                .findFirst()
                .orElseThrow();
        assertThat(row.year()).isEqualTo(new FinancialYear(2026));
        assertThat(row.on(LocalDate.of(2026, 7, 30)).owed())
                .as("nothing due yet")
                .isZero();
        assertThat(row.on(LocalDate.of(2026, 8, 13)).owed())
                .as("not paid before the 14th")
                .isEqualTo(1_000_000);
        assertThat(row.on(LocalDate.of(2026, 8, 14)).owed()).isEqualTo(100_000);
        var october = row.on(LocalDate.of(2026, 10, 15));
        assertThat(october.due()).isEqualTo(Pence.ofPounds(30_000));
        assertThat(october.owed()).isEqualTo(2_100_000);
        assertThat(october.ageing())
                .isEqualTo(
                        new Ageing(Pence.ofPounds(10_000), Pence.ofPounds(10_000), Pence.ofPounds(1_000), Pence.ZERO));
        assertThat(row.on(LocalDate.of(2026, 12, 1)).ageing().over90()).isEqualTo(Pence.ofPounds(11_000));
    }

    @Test
    void what_was_taken_back_counts_no_more() {
        var story = Spendings.agreed();
        var paid = story.kent().appends(Spendings.paid(story, 9_000));
        var spent = story.kent().appends(Spendings.spent(story, 160_000));
        assertThat(RecordAccount.of(story.record()).costs()).hasSize(1);
        story.kent().appends(Spendings.takenBack(paid));
        story.kent().appends(Spendings.takenBack(spent));
        assertThat(RecordAccount.of(story.record()).payments()).isEmpty();
        assertThat(RecordAccount.of(story.record()).costs()).isEmpty();
    }

    /** However a payment is spread over the months, what is owed is what is due less what was paid, and its ages sum to it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ages_sum_to_what_is_owed(long seed) {
        var random = new Random(seed);
        var months = random.longs(12, 0, 1_000).mapToObj(Pence::new).toList();
        var nothing = months.stream().map(_ -> Pence.ZERO).toList();
        var row = new AccountRow(
                "line",
                "Line",
                KENT,
                null,
                false,
                new FinancialYear(2026),
                months,
                random.nextBoolean() ? months : nothing,
                nothing,
                random.ints(3, 0, 5_000)
                        .mapToObj(pence -> new AccountRow.PaidOn(
                                LocalDate.of(2026, 4, 1).plusDays(random.nextInt(400)), new Pence(pence)))
                        .sorted(Comparator.comparing(AccountRow.PaidOn::day))
                        .toList());
        for (var day = LocalDate.of(2026, 4, 1); day.isBefore(LocalDate.of(2027, 8, 1)); day = day.plusDays(17)) {
            var standing = row.on(day);
            assertThat(standing.ageing().total().value())
                    .as("seed %d on %s", seed, day)
                    .isEqualTo(Math.max(0, standing.owed()));
        }
    }

    /** Whatever days are taken out, what is left is every other day, once, month by month. */
    @ParameterizedTest
    @MethodSource("seeds")
    void days_without_days_and_those_days_are_all_of_them(long seed) {
        var random = new Random(seed);
        var all = new Days(Spendings.FIRST, Spendings.FIRST.plusDays(random.nextInt(900)));
        var taken = random.ints(3, -50, 900)
                .mapToObj(start -> new Days(
                        Spendings.FIRST.plusDays(start), Spendings.FIRST.plusDays(start + random.nextInt(120) - 5L)))
                .filter(days -> !days.isEmpty())
                .toList();
        var left = all.without(taken).stream()
                .flatMap(days -> days.byMonth().stream())
                .flatMap(days -> days.first().datesUntil(days.last().plusDays(1)))
                .toList();
        var expected = all.first()
                .datesUntil(all.last().plusDays(1))
                .filter(day -> taken.stream()
                        .noneMatch(days -> !new Days(day, day).and(days).isEmpty()))
                .toList();
        assertThat(left).as("seed %d", seed).isEqualTo(expected);
    }

    private static Terms from(Terms terms, LocalDate first, long kentPounds) {
        var year = new FinancialYear(2027);
        var costs = List.of(YearAmount.whole(year, Pence.ofPounds(kentPounds)));
        var line = new Line(
                "early-help",
                "Early help",
                terms.lines().getFirst().legalBasis(),
                Samples.NELFT,
                costs,
                List.of(new Contribution(Samples.COUNCIL, Fund.GENERAL_FUND, false, costs)),
                terms.lines().getFirst().provenance());
        return new Terms(
                terms.title(),
                terms.serviceCode(),
                terms.need(),
                terms.quadrant(),
                first,
                terms.to(),
                terms.noticeMonths(),
                terms.reviewDate(),
                List.of(line),
                terms.providers(),
                terms.weaknesses(),
                terms.procurementRoute(),
                terms.outcomes(),
                terms.equalityImpact(),
                terms.dataProtection(),
                null,
                terms.periodProvenance(),
                null,
                terms.measures());
    }

    private static Charge charge(Story story, String line, OrganisationCode payer, Basis basis) {
        return RecordAccount.of(story.record()).charges().stream()
                .filter(charge ->
                        charge.line().lineId().equals(line) && charge.payer().equals(payer) && charge.basis() == basis)
                .findFirst()
                .orElseThrow();
    }
}
