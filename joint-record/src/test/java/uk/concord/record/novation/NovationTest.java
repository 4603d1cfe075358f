package uk.concord.record.novation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.Problem;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Samples;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.ListedOrganisation;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsCheck;
import uk.concord.record.terms.YearAmount;

class NovationTest {
    private static final OrganisationCode CCG = OrganisationCode.ods("91Q");
    private static final LocalDate START = LocalDate.of(2022, 7, 1);
    private static final Line PAID_BY_CCG = line("advice", Samples.NELFT, 400_000, 123_457);
    private static final Line PAID_TO_CCG = line("lead", ccg(), 250_001, 0);
    private static final Line OTHER = line("schools", Samples.NELFT, 90_000, 0);

    @Nested
    class Passing_on {
        @Test
        void a_payee_passes_from_the_day_on_and_the_line_is_parted() {
            var lines = passed(terms(PAID_TO_CCG, OTHER)).lines();
            assertThat(lines).extracting(Line::lineId).containsExactly("lead", "lead-2", "schools");
            assertThat(lines).extracting(Line::payee).containsExactly(ccg(), Samples.ICB, Samples.NELFT);
            assertThat(lines.get(0).costs().getLast().to()).isEqualTo(START.minusDays(1));
            assertThat(lines.get(1).costs().getFirst().from()).isEqualTo(START);
            assertThat(lines.get(2)).isEqualTo(OTHER);
        }

        @Test
        void a_payer_that_becomes_the_nhs_side_pays_from_its_baseline_as_no_third_party() {
            var after =
                    passed(terms(PAID_BY_CCG)).lines().getLast().contributions().getLast();
            assertThat(after.payer()).isEqualTo(Samples.ICB);
            assertThat(after.fund()).isEqualTo(Fund.ICB_BASELINE);
            assertThat(after.thirdParty()).isFalse();
        }

        @Test
        void what_the_successor_pays_already_and_what_it_takes_over_become_one() {
            var contributions = new ArrayList<>(PAID_BY_CCG.contributions());
            contributions.add(new Contribution(Samples.ICB, Fund.ICB_BASELINE, false, years(1)));
            var line = new Line(
                    "advice",
                    "Advice",
                    LegalBasis.S75_LEAD,
                    Samples.NELFT,
                    years(523_458),
                    contributions,
                    Provenance.ENTERED);
            var after = passed(terms(line)).lines().getLast();
            assertThat(after.contributions()).hasSize(2);
            assertThat(after.contributions().getLast().amounts().getLast().amount())
                    .isEqualTo(Pence.ofPounds(123_458));
        }

        @Test
        void a_provider_stays_named_beside_its_successor() {
            assertThat(passed(terms(OTHER, ccg())).providers()).containsExactly(ccg(), Samples.ICB);
        }

        @Test
        void what_lies_wholly_after_the_day_keeps_its_line() {
            var line = new Line(
                    "late",
                    "Late",
                    LegalBasis.S75_LEAD,
                    ccg(),
                    List.of(YearAmount.whole(new FinancialYear(2023), Pence.ofPounds(5))),
                    List.of(new Contribution(
                            Samples.COUNCIL,
                            Fund.GENERAL_FUND,
                            false,
                            List.of(YearAmount.whole(new FinancialYear(2023), Pence.ofPounds(5))))),
                    Provenance.ENTERED);
            var after = passed(terms(line)).lines();
            assertThat(after).hasSize(1);
            assertThat(after.getFirst().lineId()).isEqualTo("late");
            assertThat(after.getFirst().payee()).isEqualTo(Samples.ICB);
        }

        @Test
        void new_ids_are_short_enough_and_no_other_lines() {
            var longest = "a".repeat(18) + "-2";
            var lines = passed(terms(line("a".repeat(20), ccg(), 10, 0), line(longest, ccg(), 10, 0)))
                    .lines();
            assertThat(lines).extracting(Line::lineId).doesNotHaveDuplicates();
            assertThat(lines).allMatch(line -> line.lineId().length() <= 20);
        }

        @Test
        void a_measure_of_a_line_that_is_parted_goes_on_for_the_line_from_the_day_on() {
            var measures = List.of(
                    Returns.WAITS.about("waits", "one").returnedBy(CCG),
                    Returns.WAITS.about("other", "two"),
                    Returns.WAITS.about("whole", "").returnedBy(CCG));
            var before = terms(line("one", ccg(), 10, 10), line("two", Samples.NELFT, 10, 0))
                    .with(measures);
            var after = passed(before).measures();
            assertThat(after).extracting(Measure::measureId).containsExactly("waits", "waits-2", "other", "whole");
            assertThat(after.get(0)).isEqualTo(measures.getFirst());
            assertThat(after.get(1).line()).isEqualTo("one-2");
            assertThat(after.get(1).returner()).isEqualTo(Samples.ICB.code());
            assertThat(after.get(2)).isEqualTo(measures.get(1));
            assertThat(after.get(3).returner()).isEqualTo(Samples.ICB.code());
            assertThat(problems(passed(before))).isEmpty();
        }

        @Test
        void the_new_terms_may_be_offered_as_well_as_the_old() {
            var before = terms(PAID_BY_CCG, PAID_TO_CCG, OTHER);
            assertThat(problems(before)).isEmpty();
            assertThat(problems(passed(before))).isEmpty();
        }

        @Test
        void money_is_the_same_in_every_year_to_the_penny_wherever_the_cut_falls() {
            for (var seed = 0; seed < 2_000; seed++) {
                var random = new Random(seed);
                var before = terms(
                        line("one", ccg(), random.nextInt(1_000_000), random.nextInt(1_000_000)),
                        line("two", Samples.NELFT, random.nextInt(1_000), random.nextInt(100)));
                var after = passed(before, START.plusDays(random.nextInt(600)));
                assertThat(byYear(after)).as("seed %d", seed).isEqualTo(byYear(before));
                assertThat(TermsCheck.structural(after, Samples.PARTNERSHIP))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @Nested
    class Refusing {
        private final Terms terms = terms(PAID_BY_CCG);

        @Test
        void nobody() {
            assertThat(refusal(terms, START)).isEqualTo(NovationRefusal.NOBODY_LEAVES);
        }

        @Test
        void a_day_outside_the_terms() {
            assertThat(refusal(terms, LocalDate.of(2021, 3, 31), CCG)).isEqualTo(NovationRefusal.DAY_OUTSIDE_TERMS);
            assertThat(refusal(terms, LocalDate.of(2024, 4, 1), CCG)).isEqualTo(NovationRefusal.DAY_OUTSIDE_TERMS);
        }

        @Test
        void an_agency_of_the_partnership() {
            assertThat(refusal(terms, START, Samples.COUNCIL.code())).isEqualTo(NovationRefusal.AGENCY_ITSELF);
        }

        @Test
        void an_unknown_organisation() {
            assertThat(refusal(terms, START, OrganisationCode.ods("ZZZ"))).isEqualTo(NovationRefusal.LEAVING_UNKNOWN);
        }

        @Test
        void one_that_has_not_ended() {
            assertThat(refusal(terms, START.minusDays(1), CCG)).isEqualTo(NovationRefusal.LEAVING_STILL_VALID);
            assertThat(refusal(terms, START, Samples.NELFT.code())).isEqualTo(NovationRefusal.LEAVING_STILL_VALID);
        }

        @Test
        void a_second_passing_on() {
            assertThat(refusal(passed(terms), START, CCG)).isEqualTo(NovationRefusal.NOTHING_TO_PASS);
        }

        @Test
        void all_when_one_of_several_has_nothing_to_pass() {
            var directory = directory(
                    listed("91Q", START.minusDays(1), "QKS"),
                    listed("QKS", null, null),
                    listed("99A", START.minusDays(1), "QKS"));
            var outcome = new Novation(terms, START, directory, Samples.PARTNERSHIP)
                    .of(Set.of(CCG, OrganisationCode.ods("99A")));
            assertThat(outcome).isEqualTo(new Novation.Outcome.Refused(NovationRefusal.NOTHING_TO_PASS));
        }
    }

    @Nested
    class Chains {
        private final Terms terms = terms(PAID_TO_CCG);

        @Test
        void the_first_that_is_valid_on_the_day_takes_the_place() {
            var directory = directory(
                    listed("91Q", START.minusDays(30), "99B"),
                    listed("99B", START.minusDays(1), "99C"),
                    listed("99C", null, null));
            assertThat(payee(directory, START.minusDays(10))).isEqualTo("99B");
            assertThat(payee(directory, START)).isEqualTo("99C");
        }

        @Test
        void a_ring_and_a_dead_end_have_no_successor() {
            var ended = START.minusDays(1);
            for (var directory : List.of(
                    directory(listed("91Q", ended, "99B"), listed("99B", ended, "91Q")),
                    directory(listed("91Q", ended, "99B")),
                    directory(listed("91Q", ended, null)))) {
                assertThat(new Novation(terms, START, directory, Samples.PARTNERSHIP).of(Set.of(CCG)))
                        .isEqualTo(new Novation.Outcome.Refused(NovationRefusal.NO_SUCCESSOR));
            }
        }

        private @Nullable String payee(ProviderDirectory directory, LocalDate day) {
            var outcome = new Novation(terms, day, directory, Samples.PARTNERSHIP).of(Set.of(CCG));
            var payee = passed(outcome).lines().getLast().payee();
            return payee == null ? null : payee.code().code();
        }
    }

    private static Terms passed(Terms terms) {
        return passed(terms, START);
    }

    private static Terms passed(Terms terms, LocalDate day) {
        return passed(novation(terms, day).of(Set.of(CCG)));
    }

    private static Terms passed(Novation.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Novation.Outcome.Passed.class);
        return ((Novation.Outcome.Passed) outcome).terms();
    }

    private static NovationRefusal refusal(Terms terms, LocalDate day, OrganisationCode... leaving) {
        var outcome = novation(terms, day).of(Set.of(leaving));
        assertThat(outcome).isInstanceOf(Novation.Outcome.Refused.class);
        return ((Novation.Outcome.Refused) outcome).refusal();
    }

    private static Novation novation(Terms terms, LocalDate day) {
        return new Novation(terms, day, ProviderDirectory.kentAndMedway(), Samples.PARTNERSHIP);
    }

    private static List<Problem> problems(Terms terms) {
        return TermsCheck.problems(terms, ProviderDirectory.kentAndMedway(), Samples.PARTNERSHIP);
    }

    private static Map<String, Long> byYear(Terms terms) {
        var sums = new HashMap<String, Long>();
        for (var line : terms.lines()) {
            line.costs().forEach(cost -> add(sums, "cost", cost));
            line.contributions().forEach(paid -> paid.amounts()
                    .forEach(amount -> add(sums, Samples.COUNCIL.equals(paid.payer()) ? "Kent" : "NHS", amount)));
        }
        return sums;
    }

    private static void add(Map<String, Long> sums, String who, YearAmount amount) {
        sums.merge(
                who + amount.year(),
                amount.amount() == null ? 0 : amount.amount().value(),
                Math::addExact);
    }

    private static Organisation ccg() {
        return new Organisation(CCG, "NHS Kent and Medway CCG");
    }

    private static Terms terms(Line... lines) {
        return terms(List.of(lines), Samples.NELFT);
    }

    private static Terms terms(Line line, Organisation provider) {
        return terms(List.of(line), provider);
    }

    private static Terms terms(List<Line> lines, Organisation provider) {
        var sample = Samples.terms(lines);
        return new Terms(
                sample.title(),
                sample.serviceCode(),
                sample.need(),
                sample.quadrant(),
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2024, 3, 31),
                sample.noticeMonths(),
                LocalDate.of(2023, 4, 1),
                lines,
                List.of(provider),
                sample.weaknesses(),
                sample.procurementRoute(),
                sample.outcomes(),
                sample.equalityImpact(),
                sample.dataProtection(),
                sample.existing(),
                sample.periodProvenance(),
                null,
                sample.measures());
    }

    /** Names the CCG as a payer only when it pays something. */
    private static Line line(String id, Organisation payee, long kentPounds, long ccgPounds) {
        var contributions = new ArrayList<Contribution>();
        contributions.add(new Contribution(Samples.COUNCIL, Fund.GENERAL_FUND, false, years(kentPounds)));
        if (ccgPounds > 0) {
            contributions.add(new Contribution(ccg(), Fund.GRANT, true, years(ccgPounds)));
        }
        return new Line(
                id,
                "Advice",
                LegalBasis.S75_LEAD,
                payee,
                years(kentPounds + ccgPounds),
                contributions,
                Provenance.ENTERED);
    }

    private static List<YearAmount> years(long pounds) {
        return List.of(
                YearAmount.whole(new FinancialYear(2021), Pence.ofPounds(pounds)),
                YearAmount.whole(new FinancialYear(2022), Pence.ofPounds(pounds)),
                YearAmount.whole(new FinancialYear(2023), Pence.ofPounds(pounds)));
    }

    private static ProviderDirectory directory(ListedOrganisation... listed) {
        return ProviderDirectory.of(List.of(listed));
    }

    private static ListedOrganisation listed(String code, @Nullable LocalDate validTo, @Nullable String successor) {
        return new ListedOrganisation(
                OrganisationCode.ods(code),
                "Organisation " + code,
                null,
                validTo,
                successor == null ? null : OrganisationCode.ods(successor));
    }
}
