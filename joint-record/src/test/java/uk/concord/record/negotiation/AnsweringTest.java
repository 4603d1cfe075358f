package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

class AnsweringTest {
    private final Story story = Story.opened();

    @Test
    void an_accepted_offer_is_agreed_by_two_decisions_on_one_text() {
        var offer = story.kent().offers();
        var accept = story.nhs().sees().accepts(offer);

        var agreement = story.record().agreement().orElseThrow();
        assertThat(story.record().status()).isEqualTo(RecordStatus.AGREED);
        assertThat(agreement.offer().entry()).isEqualTo(offer);
        assertThat(agreement.accept()).isEqualTo(accept);
        assertThat(agreement.termsFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(agreement.authorisedFrom()).isEqualTo(Samples.TODAY);
        assertThat(agreement.decidedAfterItBegan()).isFalse();
        assertThat(story.record().waitingFor()).isEmpty();
    }

    @Test
    void an_open_offer_waits_for_the_other_agency_until_it_expires() {
        story.kent().offers();

        assertThat(story.record().status()).isEqualTo(RecordStatus.OFFERED);
        assertThat(story.record().waitingFor()).contains(Samples.NHS);
        assertThat(story.record().dueAt()).contains(story.now().plus(Duration.ofDays(28)));
    }

    @Test
    void a_declined_offer_ends_its_negotiation_and_another_may_begin() {
        story.nhs().declines(offerSeenByNhs());
        assertThat(story.record().status()).isEqualTo(RecordStatus.DECLINED);

        var second = story.kent().sees().offers(2, 1, Samples.terms());
        assertThat(story.verdictOn(second)).isEmpty();
        assertThat(story.record().status()).isEqualTo(RecordStatus.OFFERED);
    }

    @Test
    void a_counter_offer_answers_and_offers_at_once_and_roles_swap() {
        var first = offerSeenByNhs();
        var counter = story.nhs().counters(first);

        assertThat(story.record().waitingFor()).contains(Samples.KENT);
        assertThat(story.record().offers())
                .extracting(OfferStanding::status)
                .containsExactly(OfferStatus.COUNTERED, OfferStatus.OPEN);

        story.kent().sees().accepts(counter);
        assertThat(story.record().agreement().orElseThrow().offer().entry()).isEqualTo(counter);
    }

    @Test
    void the_first_answer_that_is_not_void_decides() {
        var offer = offerSeenByNhs();
        var tooMany = story.nhs().appends(story.nhs().accept(offer), story.nhs().approver(), 2, story.now());
        var decline = story.nhs().declines(offer);
        var late = story.nhs().accepts(offer);

        assertThat(story.verdictOn(tooMany)).isEqualTo("NO_DECISION_RECORD");
        assertThat(story.verdictOn(decline)).isEmpty();
        assertThat(story.verdictOn(late)).isEqualTo("ALREADY_ANSWERED");
        assertThat(story.record().status()).isEqualTo(RecordStatus.DECLINED);
    }

    @Test
    void an_answer_by_one_who_had_not_seen_the_offer_is_void_even_when_both_have_it_now() {
        var offer = story.kent().offers();
        var guess = story.nhs().accepts(offer);

        assertThat(story.verdictOn(guess)).isEqualTo("OFFER_NOT_SEEN");
        assertThat(story.record().status()).isEqualTo(RecordStatus.OFFERED);
    }

    @Test
    void an_agreement_is_varied_by_a_new_negotiation_and_stays_in_force_meanwhile() {
        story.nhs().accepts(offerSeenByNhs());
        var agreed = story.agreedText();
        var variation = story.nhs().offers(2, 1, Samples.terms());
        assertThat(story.agreedText()).isEqualTo(agreed);
        assertThat(story.record().status()).isEqualTo(RecordStatus.OFFERED);

        story.kent().sees().declines(variation);
        assertThat(story.agreedText()).isEqualTo(agreed);
        assertThat(story.record().status()).isEqualTo(RecordStatus.AGREED);
    }

    @Nested
    class Dates {
        @Test
        void an_accept_recorded_at_the_last_moment_counts_and_one_later_is_void() {
            var offer = offerSeenByNhs();
            story.later(Duration.ofDays(28));
            var inTime = story.nhs().accepts(offer);
            assertThat(story.verdictOn(inTime)).isEmpty();

            var other = new AnsweringTest();
            var lateOffer = other.offerSeenByNhs();
            other.story.later(Duration.ofDays(28).plusNanos(1_000));
            var late = other.story.nhs().accepts(lateOffer);
            assertThat(other.story.verdictOn(late)).isEqualTo("ACCEPTED_TOO_LATE");
        }

        @Test
        void expired_before_its_time_is_void_and_after_it_ends_the_negotiation() {
            var offer = offerSeenByNhs();
            var early = story.later(Duration.ofDays(27)).nhs().expires(offer);
            var expired = story.later(Duration.ofDays(2)).nhs().expires(offer);

            assertThat(story.verdictOn(early)).isEqualTo("EXPIRED_TOO_EARLY");
            assertThat(story.verdictOn(expired)).isEmpty();
            assertThat(story.record().status()).isEqualTo(RecordStatus.LAPSED);
        }

        @Test
        void an_existing_agreement_is_decided_in_the_past_and_recorded_now() {
            var offer = story.kent().offers(1, 1, Samples.existingTerms());
            story.nhs().sees().accepts(offer);

            var agreement = story.record().agreement().orElseThrow();
            assertThat(agreement.existing()).isTrue();
            assertThat(agreement.decidedAfterItBegan()).isFalse();
            assertThat(agreement.authorisedFrom()).isEqualTo(LocalDate.of(2017, 4, 3));
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void a_withdrawal_asks_and_the_answerers_release_ends_the_offer() {
            var offer = offerSeenByNhs();
            var withdrawal = story.kent().withdraws(offer);
            assertThat(story.record().status()).isEqualTo(RecordStatus.OFFERED);

            story.nhs().sees().releases(offer, withdrawal);
            assertThat(story.record().status()).isEqualTo(RecordStatus.LAPSED);
        }

        @Test
        void an_accept_that_crosses_a_withdrawal_wins() {
            var offer = offerSeenByNhs();
            story.nhs().accepts(offer);
            var withdrawal = story.kent().withdraws(offer);
            var release = story.nhs().sees().releases(offer, withdrawal);

            assertThat(story.verdictOn(withdrawal)).isEmpty();
            assertThat(story.verdictOn(release)).isEqualTo("ALREADY_ANSWERED");
            assertThat(story.record().status()).isEqualTo(RecordStatus.AGREED);
        }
    }

    private uk.concord.record.entry.Entry offerSeenByNhs() {
        var offer = story.kent().offers();
        story.nhs().sees();
        return offer;
    }
}
