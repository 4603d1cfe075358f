package uk.concord.record.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.Problem;
import uk.concord.record.story.Samples;
import uk.concord.record.wire.TermsCodec;

class TermsCheckTest {
    private static final ProviderDirectory DIRECTORY = ProviderDirectory.kentAndMedway();

    @Test
    void sound_terms_have_no_problems() {
        assertThat(problems(Samples.terms())).isEmpty();
        assertThat(problems(Samples.existingTerms())).isEmpty();
    }

    @Test
    void an_empty_draft_says_all_that_is_missing() {
        assertThat(problems(TermsCodec.read(uk.concord.proto.entry.v1.Terms.getDefaultInstance())
                        .terms()))
                .contains(
                        "title MISSING",
                        "service_code NOT_A_SERVICE_CODE",
                        "need MISSING",
                        "quadrant MISSING",
                        "terms_from MISSING",
                        "terms_to MISSING",
                        "review_date MISSING",
                        "lines NO_LINES",
                        "providers MISSING",
                        "procurement_route MISSING");
    }

    @Test
    void terms_and_their_message_say_the_same() {
        var demonstration = period(new Provenance(Provenance.Kind.DEMO, ""));
        for (var terms : List.of(Samples.terms(), Samples.existingTerms(), demonstration)) {
            assertThat(TermsCodec.read(TermsCodec.write(terms)).terms()).isEqualTo(terms);
        }
    }

    @Test
    void terms_without_a_word_on_where_the_period_comes_from_are_written_as_ever() {
        assertThat(TermsCodec.write(Samples.terms()).hasPeriodProvenance()).isFalse();
        assertThat(TermsCodec.read(TermsCodec.write(Samples.terms())).terms().periodProvenance())
                .isEqualTo(Provenance.ENTERED);
    }

    @Test
    void a_period_that_is_public_names_its_source_and_no_child() {
        assertThat(problems(period(new Provenance(Provenance.Kind.PUBLIC, "Decision 18/00071"))))
                .isEmpty();
        assertThat(problems(period(new Provenance(Provenance.Kind.PUBLIC, " "))))
                .containsExactly("period_provenance.source MISSING");
        assertThat(problems(period(new Provenance(Provenance.Kind.DEMO, "x".repeat(301)))))
                .containsExactly("period_provenance.source TEXT_TOO_LONG");
        assertThat(problems(period(new Provenance(Provenance.Kind.PUBLIC, "for 999 000 0018"))))
                .containsExactly("period_provenance.source PERSONAL_IDENTIFIER");
    }

    @Nested
    class Money {
        @Test
        void contributions_sum_to_the_cost_of_each_year() {
            assertThat(line(l -> costs(l, Samples.years(2_000_001))))
                    .contains("lines[0].costs[1].amount_pence CONTRIBUTIONS_DO_NOT_SUM");
        }

        @Test
        void years_are_in_order_and_do_not_overlap() {
            var years = new ArrayList<>(Samples.years(2_000_000));
            assertThat(line(l -> costs(l, years.reversed()))).contains("lines[0].costs[1].from YEARS_OVERLAP");
        }

        @Test
        void an_amount_lies_within_its_financial_year_and_the_terms() {
            var year = new FinancialYear(2026);
            var early = new YearAmount(year, year.firstDay(), year.lastDay(), Pence.ofPounds(1));
            var wrong = new YearAmount(year, LocalDate.of(2026, 7, 1), LocalDate.of(2027, 4, 1), Pence.ofPounds(1));
            assertThat(line(l -> costs(l, List.of(early)))).contains("lines[0].costs[0].from OUTSIDE_TERMS");
            assertThat(line(l -> costs(l, List.of(wrong)))).contains("lines[0].costs[0].from NOT_IN_FINANCIAL_YEAR");
        }

        @Test
        void absurd_amounts_are_refused() {
            var year = new FinancialYear(2027);
            var absurd = YearAmount.whole(year, Pence.MOST.plus(new Pence(1)));
            assertThat(line(l -> costs(l, List.of(absurd))))
                    .contains("lines[0].costs[0].amount_pence AMOUNT_OUT_OF_RANGE");
            var negative = TermsCodec.write(Samples.terms()).toBuilder();
            negative.getLinesBuilder(0).getCostsBuilder(0).setAmountPence(-1);
            assertThat(codes(TermsCodec.read(negative.build()).problems()))
                    .containsExactly("lines[0].costs[0].amount_pence AMOUNT_OUT_OF_RANGE");
        }
    }

    @Nested
    class Payers {
        @Test
        void a_fund_belongs_to_its_payer() {
            assertThat(line(l -> contributions(l, Samples.COUNCIL, Fund.ICB_BASELINE, false)))
                    .contains("lines[0].contributions[0].fund FUND_NOT_OF_PAYER");
            assertThat(line(l -> contributions(l, Samples.ICB, Fund.DSG_HIGH_NEEDS, false)))
                    .contains("lines[0].contributions[0].fund FUND_NOT_OF_PAYER");
        }

        @Test
        void a_third_party_is_a_payer_that_is_neither_agency() {
            assertThat(line(l -> contributions(l, Samples.NELFT, Fund.GRANT, true)))
                    .isEmpty();
            assertThat(line(l -> contributions(l, Samples.NELFT, Fund.GRANT, false)))
                    .containsExactly("lines[0].contributions[0].third_party THIRD_PARTY");
            assertThat(line(l -> contributions(l, Samples.COUNCIL, Fund.GENERAL_FUND, true)))
                    .containsExactly("lines[0].contributions[0].third_party THIRD_PARTY");
        }
    }

    @Nested
    class LegalBases {
        @Test
        void section_76_is_paid_by_the_council_to_an_nhs_body() {
            assertThat(line(l -> moving(l, LegalBasis.S76, Samples.NELFT))).isEmpty();
            assertThat(line(l -> moving(l, LegalBasis.S76, Samples.COUNCIL)))
                    .containsExactly("lines[0].payee PAYEE_NOT_NHS");
            assertThat(line(l -> moving(
                            contributions(l, Samples.ICB, Fund.ICB_BASELINE, false), LegalBasis.S76, Samples.NELFT)))
                    .containsExactly("lines[0].contributions PAYER_NOT_COUNCIL");
        }

        @Test
        void section_256_is_paid_by_the_nhs_body_to_a_council() {
            assertThat(line(l -> moving(l, LegalBasis.S256, Samples.COUNCIL))).isEmpty();
            assertThat(line(l -> moving(l, LegalBasis.S256, Samples.NELFT)))
                    .containsExactly("lines[0].payee PAYEE_NOT_COUNCIL");
        }

        @Test
        void aligned_budgets_move_no_money_between_the_agencies() {
            assertThat(line(l -> moving(l, LegalBasis.ALIGNED, Samples.NELFT))).isEmpty();
            assertThat(line(l -> moving(l, LegalBasis.ALIGNED, Samples.ICB)))
                    .containsExactly("lines[0].legal_basis ALIGNED_MOVES_MONEY");
        }
    }

    @Nested
    class Organisations {
        @Test
        void an_unknown_provider_is_refused() {
            var unknown = new Organisation(OrganisationCode.ods("ZZZ99"), "Somebody");
            assertThat(line(l -> moving(l, LegalBasis.S75_LEAD, unknown)))
                    .containsExactly("lines[0].payee.code UNKNOWN_ORGANISATION");
        }

        @Test
        void a_code_that_ended_before_the_terms_is_refused_with_its_successor() {
            var ccg = new Organisation(OrganisationCode.ods("91Q"), "NHS Kent and Medway CCG");
            var terms = Samples.terms(List.of(moving(Samples.terms().lines().getFirst(), LegalBasis.S75_LEAD, ccg)));
            assertThat(TermsCheck.problems(terms, DIRECTORY, Samples.PARTNERSHIP))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.sentence()).contains("QKS"));
        }
    }

    @Nested
    class Texts {
        @Test
        void what_cannot_be_seen_is_refused_and_other_scripts_are_not() {
            assertThat(line(l -> named(l, "تخاطب ולשון"))).isEmpty();
            assertThat(line(l -> named(l, "Early\u202Ehelp"))).containsExactly("lines[0].name TEXT_CHARACTERS");
            assertThat(line(l -> named(l, "x".repeat(201)))).containsExactly("lines[0].name TEXT_TOO_LONG");
        }

        @Test
        void a_childs_number_is_refused_at_entry_but_voids_nothing() {
            var terms = Samples.terms(List.of(named(Samples.terms().lines().getFirst(), "for 999 000 0018")));
            assertThat(problems(terms)).containsExactly("lines[0].name PERSONAL_IDENTIFIER");
            assertThat(TermsCheck.structural(terms, Samples.PARTNERSHIP)).isEmpty();
        }
    }

    @Test
    void totals_tell_what_each_pays() {
        var terms = Samples.terms();
        assertThat(Totals.contributionOf(OrganisationCode.gss("E10000016"), terms))
                .isEqualTo(Pence.ofPounds(2_100_000));
        assertThat(Totals.costByYear(terms))
                .containsEntry(new FinancialYear(2026), Pence.ofPounds(1_500_000))
                .containsEntry(new FinancialYear(2027), Pence.ofPounds(2_000_000));
        assertThat(Totals.contributionsByYear(terms).get(new FinancialYear(2027)))
                .containsEntry(OrganisationCode.ods("QKS"), Pence.ofPounds(800_000));
    }

    private static Terms period(Provenance provenance) {
        var t = Samples.terms();
        return new Terms(
                t.title(),
                t.serviceCode(),
                t.need(),
                t.quadrant(),
                t.from(),
                t.to(),
                t.noticeMonths(),
                t.reviewDate(),
                t.lines(),
                t.providers(),
                t.weaknesses(),
                t.procurementRoute(),
                t.outcomes(),
                t.equalityImpact(),
                t.dataProtection(),
                t.existing(),
                provenance,
                null,
                t.measures());
    }

    private static List<String> line(UnaryOperator<Line> change) {
        return problems(
                Samples.terms(List.of(change.apply(Samples.terms().lines().getFirst()))));
    }

    private static Line costs(Line l, List<YearAmount> costs) {
        return new Line(l.lineId(), l.name(), l.legalBasis(), l.payee(), costs, l.contributions(), l.provenance());
    }

    private static Line contributions(Line l, Organisation payer, Fund fund, boolean thirdParty) {
        var all = List.of(new Contribution(payer, fund, thirdParty, l.costs()));
        return new Line(l.lineId(), l.name(), l.legalBasis(), l.payee(), l.costs(), all, l.provenance());
    }

    private static Line moving(Line l, @Nullable LegalBasis basis, Organisation payee) {
        return new Line(l.lineId(), l.name(), basis, payee, l.costs(), l.contributions(), l.provenance());
    }

    private static Line named(Line l, String name) {
        return new Line(l.lineId(), name, l.legalBasis(), l.payee(), l.costs(), l.contributions(), l.provenance());
    }

    private static List<String> problems(Terms terms) {
        return codes(TermsCheck.problems(terms, DIRECTORY, Samples.PARTNERSHIP));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.path() + " " + p.code()).toList();
    }
}
