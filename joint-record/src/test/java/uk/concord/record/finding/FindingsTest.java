package uk.concord.record.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.record.AgencyCode;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Author;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ExistingAgreement;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.TermsCodec;

/** Each rule by a record that has what it looks for, and one just beside it that has not. */
class FindingsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 3, 31);
    private static final LocalDate LAST_OF_EXISTING = LocalDate.of(2022, 8, 31);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);
    private static final Duration UNTIL_AUGUST = Duration.ofDays(103);
    /** Of two million a year what accrues in July and until 14 August. */
    private static final Pence JULY_TO_MID_AUGUST = new Pence(24_193_548);

    private Story story = Story.opened();

    @Nested
    class DecidedAfterItBegan {

        @Test
        void when_both_decided_after_the_first_day_what_had_accrued_is_at_stake() {
            story.later(UNTIL_AUGUST);
            var offer = offersOn(story.kent(), 1, terms(), AUGUST);
            var accept = acceptsOn(story.nhs(), offer, AUGUST);
            var found = only(FindingKind.DECIDED_AFTER_IT_BEGAN);
            assertThat(found.money()).isEqualTo(JULY_TO_MID_AUGUST);
            assertThat(found.from()).isEqualTo(AUGUST);
            assertThat(found.until()).isNull();
            assertThat(found.owner()).isNull();
            assertThat(found.entries()).containsExactly(EntryPlace.of(offer), EntryPlace.of(accept));
        }

        @Test
        void when_only_one_decided_late_it_is_that_agencys() {
            var offer = story.kent().offersWith(lasting(Duration.ofDays(200)));
            story.later(UNTIL_AUGUST);
            acceptsOn(story.nhs(), offer, AUGUST);
            assertThat(only(FindingKind.DECIDED_AFTER_IT_BEGAN).owner()).isEqualTo(Samples.NHS);
        }

        @Test
        void not_when_both_decided_by_the_first_day() {
            story.later(UNTIL_AUGUST);
            acceptsOn(story.nhs(), offersOn(story.kent(), 1, terms(), FIRST), FIRST);
            assertThat(kinds()).isEmpty();
        }

        @Test
        void of_a_variation_only_what_it_changes_for_days_past_is_at_stake() {
            agreed(terms());
            story.later(UNTIL_AUGUST);
            var same = offersOn(story.kent(), 2, terms(), AUGUST);
            acceptsOn(story.nhs(), same, AUGUST);
            assertThat(kinds()).isEmpty();
            var more = withLines(List.of(Samples.line("early-help", 1_300_000, 800_000)));
            acceptsOn(story.nhs(), offersOn(story.kent().sees(), 3, more, AUGUST), AUGUST);
            assertThat(only(FindingKind.DECIDED_AFTER_IT_BEGAN).money()).isEqualTo(new Pence(1_209_677));
        }

        @Test
        void what_a_notice_had_ended_was_not_agreed_any_more() {
            var offer = agreed(terms());
            story.kent().givesNotice(offer, LocalDate.of(2026, 12, 31));
            story.nhs().sees();
            var march = LocalDate.of(2027, 3, 31);
            story.later(Duration.ofDays(340));
            acceptsOn(story.nhs(), offersOn(story.kent(), 2, terms(), march), march);
            // Three months of 1.2 and of 0.8 million a year but the day of the decision, each rounded down to the
            // penny.
            assertThat(only(FindingKind.DECIDED_AFTER_IT_BEGAN).money()).isEqualTo(new Pence(49_462_365));
        }

        @Test
        void of_an_existing_agreement_it_is_said_apart() {
            agreed(existing(LocalDate.of(2018, 4, 1), LAST_OF_EXISTING, Samples.NELFT));
            var found = only(FindingKind.EXISTING_DECIDED_AFTER_IT_BEGAN);
            assertThat(found.money()).isEqualTo(Pence.ofPounds(700_000));
            assertThat(found.from()).isEqualTo(LocalDate.of(2018, 4, 1));
        }

        @Test
        void not_of_one_that_was_decided_before_it_began() {
            agreed(existing(LocalDate.of(2017, 9, 1), LAST_OF_EXISTING, Samples.NELFT));
            assertThat(kinds()).isEmpty();
        }
    }

    @Nested
    class DecisionAboveLimit {

        @Test
        void a_void_decision_above_its_limit_stands_until_the_agency_decides_validly() {
            var above = story.kent().offersWith(offer -> decided(offer, citing(offer.decision(), 1_000_000)));
            assertThat(story.verdictOn(above)).isEqualTo("OVER_CITED_LIMIT");
            var found = only(FindingKind.DECISION_ABOVE_LIMIT);
            assertThat(found.owner()).isEqualTo(Samples.KENT);
            assertThat(found.money()).isEqualTo(Pence.ofPounds(1_100_000));
            assertThat(found.from()).isEqualTo(Samples.TODAY);
            assertThat(found.until()).isNull();
            story.later(Duration.ofDays(2)).kent().offers();
            assertThat(only(FindingKind.DECISION_ABOVE_LIMIT).until()).isEqualTo(Samples.TODAY.plusDays(2));
        }

        @Test
        void not_when_the_limit_is_just_enough() {
            story.kent().offersWith(offer -> decided(offer, citing(offer.decision(), 2_100_000)));
            assertThat(kinds()).isEmpty();
        }

        @Test
        void an_existing_agreement_is_held_against_a_limit_that_it_cites() {
            var terms = Samples.existingTerms();
            var contribution = 1_900_000L;
            var offer = story.kent().offer(1, 1, terms);
            var entry = story.kent().appends(decided(offer, citing(offer.decision(), contribution - 1)));
            story.nhs().sees().accepts(entry);
            assertThat(only(FindingKind.DECISION_ABOVE_LIMIT).money()).isEqualTo(Pence.ofPounds(1));
        }

        @Test
        void one_that_cites_no_limit_or_enough_is_not() {
            var offer = story.kent().offer(1, 1, Samples.existingTerms());
            var enough = story.kent().appends(decided(offer, citing(offer.decision(), 1_900_000)));
            var accept = story.nhs().sees().accept(enough);
            story.nhs().appends(new Payload.Accept(accept.offer(), citing(accept.decision(), 0)));
            assertThat(story.record().agreements()).hasSize(1);
            assertThat(kinds()).doesNotContain(FindingKind.DECISION_ABOVE_LIMIT);
        }
    }

    @Nested
    class PastReview {

        @Test
        void from_the_day_after_until_the_terms_are_over() {
            agreed(reviewed(LocalDate.of(2027, 9, 30)));
            var found = only(FindingKind.PAST_REVIEW);
            assertThat(found.from()).isEqualTo(LocalDate.of(2027, 10, 1));
            assertThat(found.until()).isEqualTo(LocalDate.of(2028, 4, 1));
            assertThat(found.money()).isEqualTo(Pence.ofPounds(1_000_000));
            assertThat(found.isOpenOn(LocalDate.of(2027, 9, 30))).isFalse();
            assertThat(found.isOpenOn(LocalDate.of(2027, 10, 1))).isTrue();
            assertThat(found.isOpenOn(LocalDate.of(2028, 4, 1))).isFalse();
        }

        @Test
        void not_when_the_review_is_at_the_end() {
            agreed(reviewed(LAST));
            assertThat(kinds()).isEmpty();
        }

        @Test
        void not_when_a_variation_was_agreed_by_then_and_no_longer_once_one_is() {
            agreed(reviewed(LocalDate.of(2026, 8, 14)));
            assertThat(only(FindingKind.PAST_REVIEW).until()).isEqualTo(LocalDate.of(2028, 4, 1));
            story.later(UNTIL_AUGUST);
            acceptsOn(story.nhs(), offersOn(story.kent(), 2, terms(), AUGUST), AUGUST);
            assertThat(kinds()).isEmpty();
        }

        @Test
        void not_when_a_notice_ended_it_before() {
            var offer = agreed(reviewed(LocalDate.of(2026, 12, 31)));
            story.kent().givesNotice(offer, LocalDate.of(2026, 12, 31));
            assertThat(kinds()).isEmpty();
        }
    }

    @Nested
    class ExpiredWithoutSuccessor {

        @Test
        void from_the_day_after_the_last_until_others_follow() {
            agreed(terms());
            var found = expired(LAST.plusDays(1));
            assertThat(found.from()).isEqualTo(LocalDate.of(2028, 4, 1));
            assertThat(found.until()).isNull();
            assertThat(found.money()).isNull();
        }

        @Test
        void no_longer_once_what_follows_is_agreed_and_begun() {
            agreed(existing(LocalDate.of(2017, 9, 1), LocalDate.of(2022, 8, 31), Samples.NELFT));
            assertThat(expired(LAST_OF_EXISTING.plusDays(1)).until()).isNull();
            agreedNext(terms());
            assertThat(expired(LocalDate.of(2022, 9, 1)).until()).isEqualTo(LocalDate.of(2026, 7, 1));
        }

        @Test
        void not_when_a_notice_ended_it() {
            var offer = agreed(terms());
            story.kent().givesNotice(offer, LocalDate.of(2027, 3, 31));
            assertThat(all()).noneMatch(found -> found.kind() == FindingKind.EXPIRED_WITHOUT_SUCCESSOR);
        }

        private Finding expired(LocalDate from) {
            var found = all().stream()
                    .filter(one -> one.kind() == FindingKind.EXPIRED_WITHOUT_SUCCESSOR
                            && one.from().equals(from))
                    .toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    @Nested
    class SupersededCode {
        private static final Organisation CCG =
                new Organisation(OrganisationCode.ods("91Q"), "NHS Kent and Medway CCG");

        @Test
        void from_the_day_after_the_code_ended() {
            agreed(existing(LocalDate.of(2017, 9, 1), LocalDate.of(2022, 8, 31), CCG));
            var found = only(FindingKind.SUPERSEDED_CODE);
            assertThat(found.organisation()).isEqualTo(CCG.code());
            assertThat(found.from()).isEqualTo(LocalDate.of(2022, 7, 1));
            assertThat(found.until()).isEqualTo(LocalDate.of(2022, 9, 1));
            assertThat(found.line()).isEqualTo("early-help");
        }

        @Test
        void not_when_the_terms_end_with_the_code() {
            agreed(existing(LocalDate.of(2017, 9, 1), LocalDate.of(2022, 6, 30), CCG));
            assertThat(kinds()).isEmpty();
        }
    }

    @Nested
    class AboutDisputes {
        /** Raised by the NHS body and acknowledged by Kent's service. */
        private Entry dispute(Story told) {
            story = told;
            var raised = story.nhs().sees().appends(Disputes.about(Disputes.offer(story)));
            story.kent().sees().appends(Disputes.acknowledging(story, raised));
            story.nhs().sees();
            return raised;
        }

        private EntryPlace settled() {
            var raised = dispute(Disputes.declined());
            story.later(UNTIL_AUGUST);
            var settling = Disputes.settling(story.kent(), raised, reviewed(LAST));
            story.nhs().sees().appends(story.nhs().accept(settling));
            story.kent().sees();
            return EntryPlace.of(raised);
        }

        private Pence owed() {
            return story.record()
                    .claim(story.record().disputes().getFirst())
                    .orElseThrow()
                    .amount();
        }

        private Entry pays(EntryPlace dispute, Pence amount, LocalDate day) {
            return story.kent().appends(new Disputing.ClaimPaid(dispute, amount, day, "BACS 1"));
        }

        @Test
        void what_was_paid_in_the_interim_is_not_reconciled_when_it_is_taken_back() {
            var raised = dispute(Disputes.declined());
            story.later(UNTIL_AUGUST);
            var withdrawn = story.nhs().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
            var found = only(FindingKind.INTERIM_NOT_RECONCILED);
            assertThat(found.money()).isEqualTo(new Pence(24_731_182));
            assertThat(found.line()).isEqualTo("early-help");
            assertThat(found.from()).isEqualTo(AUGUST);
            assertThat(found.entries()).containsExactly(EntryPlace.of(raised), EntryPlace.of(withdrawn));
            story.kent().sees();
            story.later(Duration.ofDays(1));
            acceptsOn(story.nhs(), offersOn(story.kent(), 2, Disputes.terms(), AUGUST), AUGUST);
            assertThat(only(FindingKind.INTERIM_NOT_RECONCILED).until()).isEqualTo(AUGUST.plusDays(1));
        }

        @Test
        void not_when_nothing_had_been_paid_yet() {
            var raised = dispute(Disputes.declined());
            story.nhs().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
            assertThat(kinds()).isEmpty();
        }

        @Test
        void not_when_both_had_agreed_what_is_paid() {
            agreed(reviewed(LAST));
            var raised = dispute(story);
            story.later(UNTIL_AUGUST);
            story.nhs().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
            assertThat(kinds()).doesNotContain(FindingKind.INTERIM_NOT_RECONCILED);
        }

        @Test
        void a_claim_is_unpaid_from_the_day_after_it_was_due() {
            settled();
            var found = only(FindingKind.CLAIM_UNPAID);
            assertThat(found.from()).isEqualTo(LocalDate.of(2026, 9, 15));
            assertThat(found.until()).isNull();
            assertThat(found.money()).isEqualTo(owed());
            assertThat(found.owner()).isEqualTo(Samples.KENT);
        }

        @Test
        void a_claim_that_was_paid_late_was_unpaid_until_then() {
            var dispute = settled();
            story.later(Duration.ofDays(60));
            pays(dispute, new Pence(1), LocalDate.of(2026, 9, 14));
            assertThat(only(FindingKind.CLAIM_UNPAID).money()).isEqualTo(new Pence(owed().value() - 1));
            pays(dispute, new Pence(owed().value() - 1), LocalDate.of(2026, 9, 20));
            var found = only(FindingKind.CLAIM_UNPAID);
            assertThat(found.money()).isEqualTo(new Pence(owed().value() - 1));
            assertThat(found.until()).isEqualTo(LocalDate.of(2026, 9, 20));
        }

        @Test
        void not_when_it_was_paid_on_its_last_day_whenever_that_was_entered() {
            var dispute = settled();
            story.later(Duration.ofDays(60));
            pays(dispute, owed(), LocalDate.of(2026, 9, 14));
            assertThat(kinds()).doesNotContain(FindingKind.CLAIM_UNPAID);
        }

        @Test
        void a_payment_waits_a_month_to_be_confirmed_by_the_other() {
            var dispute = settled();
            var paid = pays(dispute, owed(), AUGUST);
            var found = only(FindingKind.PAYMENT_NOT_CONFIRMED);
            assertThat(found.from()).isEqualTo(LocalDate.of(2026, 9, 16));
            assertThat(found.owner()).isEqualTo(Samples.NHS);
            assertThat(found.entries()).containsExactly(EntryPlace.of(paid));
            story.later(Duration.ofDays(32));
            story.nhs().sees().appends(new Disputing.ClaimConfirmed(dispute, EntryPlace.of(paid)));
            assertThat(kinds()).doesNotContain(FindingKind.PAYMENT_NOT_CONFIRMED);
        }

        @Test
        void a_dispute_is_past_its_ladder_from_the_day_after_the_last_rung() {
            var raised = dispute(Disputes.declined());
            var found = only(FindingKind.LADDER_OVER);
            assertThat(found.from()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(found.owner()).isNull();
            assertThat(found.money()).isEqualTo(Pence.ofPounds(100_000));
            story.later(Duration.ofDays(60));
            for (var rung = 1; rung <= 3; rung++) {
                story.nhs().appends(new Disputing.Escalated(EntryPlace.of(raised), rung));
            }
            story.nhs().appends(new Disputing.OwnDuty(EntryPlace.of(raised)));
            assertThat(only(FindingKind.LADDER_OVER).owner()).isEqualTo(Samples.KENT);
            story.later(Duration.ofDays(43));
            story.kent().sees().appends(new Disputing.OwnDuty(EntryPlace.of(raised)));
            assertThat(only(FindingKind.LADDER_OVER).until()).isEqualTo(AUGUST);
        }

        @Test
        void not_when_it_ended_on_the_last_day() {
            var raised = dispute(Disputes.declined());
            story.later(Duration.ofDays(57));
            story.nhs().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
            assertThat(kinds()).isEmpty();
        }
    }

    @Test
    void nothing_is_found_where_nothing_is_agreed() {
        story.kent().offers();
        assertThat(all()).isEmpty();
    }

    /** Terms that are reviewed at their end, so that nothing but what a test is about is found in them. */
    private static Terms terms() {
        return reviewed(LAST);
    }

    private static Terms reviewed(LocalDate review) {
        return copy(Samples.terms(), LAST, review, Samples.terms().lines(), null);
    }

    private static Terms withLines(List<Line> lines) {
        return copy(terms(), LAST, LAST, lines, null);
    }

    /** An agreement of 2017 that was decided elsewhere on a day, with one line paid to this organisation. */
    private static Terms existing(LocalDate decidedOn, LocalDate to, Organisation payee) {
        var lines = Samples.existingTerms().lines().stream()
                .map(line -> new Line(
                        line.lineId(),
                        line.name(),
                        line.legalBasis(),
                        payee,
                        line.costs(),
                        line.contributions(),
                        line.provenance()))
                .toList();
        return copy(Samples.existingTerms(), to, to, lines, new ExistingAgreement(decidedOn, "18/00071"));
    }

    private static Terms copy(
            Terms terms, LocalDate to, LocalDate review, List<Line> lines, @Nullable ExistingAgreement existing) {
        return new Terms(
                terms.title(),
                terms.serviceCode(),
                terms.need(),
                terms.quadrant(),
                terms.from(),
                to,
                terms.noticeMonths(),
                review,
                lines,
                terms.providers(),
                terms.weaknesses(),
                terms.procurementRoute(),
                terms.outcomes(),
                terms.equalityImpact(),
                terms.dataProtection(),
                existing,
                terms.periodProvenance(),
                null,
                terms.measures());
    }

    /** Offered by Kent and accepted by the NHS body, both as these samples decide. */
    private Entry agreed(Terms terms) {
        return agreed(1, terms);
    }

    private void agreedNext(Terms terms) {
        agreed(story.record().agreements().size() + 1, terms);
    }

    private Entry agreed(int negotiation, Terms terms) {
        var offer = story.kent().sees().offers(negotiation, 1, terms);
        var accept = story.nhs().sees().accepts(offer);
        assertThat(story.verdictOn(offer)).isEmpty();
        assertThat(story.verdictOn(accept)).isEmpty();
        story.kent().sees();
        return offer;
    }

    private Entry offersOn(Author by, int negotiation, Terms terms, LocalDate day) {
        var offer = by.sees().offer(negotiation, 1, TermsCodec.text(terms), on(by.code(), terms, day));
        var entry = by.appends(offer);
        assertThat(story.verdictOn(entry)).isEmpty();
        return entry;
    }

    private Entry acceptsOn(Author by, Entry offer, LocalDate day) {
        var accept = by.sees().accept(offer);
        var terms = story.record().offers().getLast().terms().orElseThrow();
        var entry = by.appends(new Payload.Accept(accept.offer(), on(by.code(), terms, day)));
        assertThat(story.verdictOn(entry)).isEmpty();
        return entry;
    }

    /** A decision of a day, with a reason for being late. */
    private static AgencyDecision on(AgencyCode by, Terms terms, LocalDate day) {
        var decision = Samples.decision(by, terms);
        return new AgencyDecision(day, day, decision.authority(), decision.minuteReference(), true);
    }

    private UnaryOperator<Payload.Offer> lasting(Duration open) {
        return o -> new Payload.Offer(
                o.negotiation(),
                o.version(),
                o.terms(),
                o.digest(),
                story.now().plus(open),
                o.decision(),
                o.editors(),
                o.settles());
    }

    private static Payload.Offer decided(Payload.Offer o, AgencyDecision decision) {
        return new Payload.Offer(
                o.negotiation(), o.version(), o.terms(), o.digest(), o.expiresAt(), decision, o.editors(), o.settles());
    }

    private static AgencyDecision citing(AgencyDecision d, long limitPounds) {
        var cited = d.authority();
        return new AgencyDecision(
                d.decidedOn(),
                d.effectiveOn(),
                new AuthorityCited(
                        cited.scheme(),
                        cited.version(),
                        cited.post(),
                        Pence.ofPounds(limitPounds),
                        cited.contribution()),
                d.minuteReference(),
                d.lateReasonStated());
    }

    private List<Finding> all() {
        return Findings.of(story.record());
    }

    /** What is found but that terms expire one day, which all terms do. */
    private List<FindingKind> kinds() {
        return all().stream()
                .map(Finding::kind)
                .filter(kind -> kind != FindingKind.EXPIRED_WITHOUT_SUCCESSOR)
                .toList();
    }

    private Finding only(FindingKind kind) {
        var found = all().stream().filter(one -> one.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
