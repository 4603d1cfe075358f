package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;
import uk.concord.record.notice.EndedAmount;
import uk.concord.record.notice.EndedLine;
import uk.concord.record.notice.Ending;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;

class GivingNoticeTest {
    private static final LocalDate SIX_MONTHS = LocalDate.of(2026, 11, 3);
    private static final LocalDate END_OF_YEAR = LocalDate.of(2027, 3, 31);
    private final Story story = Story.opened();

    @Test
    void notice_ends_terms_and_leaves_agreed_what_was_agreed() {
        var agreed = agreed(1);
        story.kent().givesNotice(agreed, SIX_MONTHS);

        assertThat(story.record().status()).isEqualTo(RecordStatus.AGREED);
        assertThat(story.record().agreements()).hasSize(1);
        assertThat(remaining().to()).isEqualTo(SIX_MONTHS);
        assertThat(story.record().agreement().orElseThrow().terms()).isEqualTo(Samples.terms());
    }

    @Test
    void a_day_less_than_agreed_is_too_short_and_the_very_day_is_not() {
        var agreed = agreed(1);
        assertThat(story.verdictOn(story.kent().givesNotice(agreed, SIX_MONTHS.minusDays(1))))
                .isEqualTo("NOTICE_TOO_SHORT");
        assertThat(story.verdictOn(story.kent().givesNotice(agreed, SIX_MONTHS)))
                .isEmpty();
    }

    @Test
    void either_agency_may_give_notice() {
        var agreed = agreed(1);
        assertThat(story.verdictOn(story.nhs().givesNotice(agreed, END_OF_YEAR)))
                .isEmpty();
        assertThat(remaining().to()).isEqualTo(END_OF_YEAR);
    }

    @Test
    void the_earlier_of_two_notices_counts_in_whatever_order_they_are_learnt() {
        var agreed = agreed(1);
        story.kent().givesNotice(agreed, END_OF_YEAR);
        story.nhs().givesNotice(agreed, SIX_MONTHS);

        assertThat(story.record().notices()).hasSize(2).allMatch(NoticeStanding::standing);
        assertThat(remaining().to()).isEqualTo(SIX_MONTHS);
    }

    @Test
    void some_of_a_line_ends_with_the_givers_own_money_only() {
        var agreed = agreed(1);
        var amount = new EndedAmount(Fund.GENERAL_FUND, LocalDate.of(2027, 4, 1), Pence.ofPounds(700_000));
        story.kent().givesNotice(agreed, END_OF_YEAR, new EndedLine("early-help", List.of(amount)));

        assertThat(remaining().to()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(Totals.contributionOf(Samples.COUNCIL.code(), remaining()))
                .isEqualTo(Pence.ofPounds(900_000 + 500_000));
        assertThat(Totals.contributionOf(Samples.ICB.code(), remaining())).isEqualTo(Pence.ofPounds(600_000 + 800_000));
        assertThat(story.verdictOn(story.nhs()
                        .sees()
                        .givesNotice(agreed, END_OF_YEAR, new EndedLine("early-help", List.of(amount)))))
                .isEqualTo("UNKNOWN_LINE");
    }

    @Test
    void the_money_that_ends_is_held_against_the_limit_cited() {
        var agreed = agreed(1);
        var notice = story.kent().notice(agreed, new Ending(END_OF_YEAR, List.of()));
        assertThat(notice.decision().authority().contribution()).isEqualTo(Pence.ofPounds(1_200_000));
        var less = new uk.concord.record.entry.Payload.Notice(
                notice.offer(), notice.ending(), Samples.ending(story.now(), Pence.ofPounds(1)), notice.editors());
        assertThat(story.verdictOn(story.kent().appends(less))).isEqualTo("CONTRIBUTION_MISSTATED");
    }

    @Test
    void who_prepared_it_may_not_give_it() {
        var agreed = agreed(1);
        var notice = story.kent().notice(agreed, new Ending(END_OF_YEAR, List.of()));
        var own = new uk.concord.record.entry.Payload.Notice(
                notice.offer(),
                notice.ending(),
                notice.decision(),
                List.of(story.kent().approver().id()));
        assertThat(story.verdictOn(story.kent().appends(own))).isEqualTo("EDITOR_APPROVED");
    }

    /** An hour before midnight in winter both days are possible to a reader; the giver's own service knows which it was. */
    @Test
    void the_givers_own_service_goes_by_its_day_and_readers_allow_for_both() {
        var agreed = agreed(1);
        story.later(Duration.between(story.now(), Instant.parse("2026-06-30T23:30:00Z")));
        var lastDay = LocalDate.of(2026, 12, 29);
        var ending = new Ending(lastDay, List.of());
        var notice = story.kent().notice(agreed, ending);
        var give = new Command.GiveNotice(notice.offer(), ending, notice.decision(), Samples.words(), notice.editors());
        var circumstances = new Circumstances(
                Samples.KENT,
                Samples.APPROVER,
                story.now(),
                LocalDate.of(2026, 7, 1),
                ProviderDirectory.kentAndMedway(),
                Ladders.NONE,
                StatementKeys.NONE);

        assertThat(Negotiating.decide(story.kent().knows(), give, circumstances))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(Refusal.NOTICE_TOO_SHORT));
        assertThat(story.verdictOn(story.kent().appends(notice))).isEmpty();
    }

    @Nested
    class Varying {

        @Test
        void a_variation_that_crosses_a_notice_does_not_cancel_it() {
            var agreed = agreed(1);
            var variation = story.kent().offers(2, 1, Samples.terms());
            story.nhs().sees();
            story.nhs().accepts(variation);
            story.kent().givesNotice(agreed, SIX_MONTHS);

            assertThat(story.record().agreements()).hasSize(2);
            assertThat(story.record().notices()).singleElement().matches(NoticeStanding::standing);
            assertThat(remaining().to()).isEqualTo(SIX_MONTHS);
        }

        @Test
        void a_variation_offered_before_the_notice_and_accepted_after_it_does_not_cancel_it() {
            var agreed = agreed(1);
            var variation = story.nhs().offers(2, 1, Samples.terms());
            story.kent().sees();
            story.kent().givesNotice(agreed, SIX_MONTHS);
            story.kent().accepts(variation);

            assertThat(remaining().to()).isEqualTo(SIX_MONTHS);
        }

        @Test
        void what_both_agree_with_the_notice_before_them_takes_its_place() {
            var agreed = agreed(1);
            story.kent().givesNotice(agreed, SIX_MONTHS);
            story.nhs().sees();
            agreed(2);

            assertThat(story.record().notices()).singleElement().matches(notice -> !notice.standing());
            assertThat(remaining()).isEqualTo(Samples.terms());
        }
    }

    private Entry agreed(int negotiation) {
        var offer = story.kent().offers(negotiation, 1, Samples.terms());
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        assertThat(story.verdictOn(offer)).isEmpty();
        assertThat(Author.offerOf(offer).negotiation()).isEqualTo(negotiation);
        return offer;
    }

    private Terms remaining() {
        return story.record().remaining().orElseThrow();
    }
}
