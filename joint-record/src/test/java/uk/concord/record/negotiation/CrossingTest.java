package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

class CrossingTest {
    private final Story story = Story.opened();

    @Test
    void of_two_first_offers_at_once_the_tie_break_agencys_stands() {
        var kents = story.kent().offers();
        var nhss = story.nhs().offers();

        assertThat(story.verdictOn(kents)).isEqualTo("CROSSED");
        assertThat(story.verdictOn(nhss)).isEmpty();
        assertThat(story.record().waitingFor()).contains(Samples.KENT);
    }

    @Test
    void the_tie_break_agency_that_had_seen_the_other_offer_should_have_answered_it() {
        var kents = story.kent().offers();
        var nhss = story.nhs().sees().offers();

        assertThat(story.verdictOn(kents)).isEmpty();
        assertThat(story.verdictOn(nhss)).isEqualTo("NEGOTIATION_OPEN");
        assertThat(story.record().waitingFor()).contains(Samples.NHS);
    }

    @Test
    void the_loser_cannot_be_accepted_and_the_winner_can() {
        var kents = story.kent().offers();
        var nhss = story.nhs().offers();
        var wrong = story.nhs().sees().accepts(kents);
        var right = story.kent().sees().accepts(nhss);

        assertThat(story.verdictOn(wrong)).isEqualTo("OFFER_VOID");
        assertThat(story.verdictOn(right)).isEmpty();
        assertThat(story.record().agreements()).hasSize(1);
    }

    @Test
    void offers_cross_in_every_negotiation_alike() {
        var declined = story.kent().offers();
        story.nhs().sees().declines(declined);
        story.nhs().offers(2, 1, Samples.terms());
        story.kent().seesOneMore();
        var kents = story.kent().offers(2, 1, Samples.terms());

        assertThat(story.verdictOn(kents)).isEqualTo("CROSSED");
        assertThat(story.record().openOffer().orElseThrow().offerer()).isEqualTo(Samples.NHS);
    }

    @Test
    void a_record_opened_by_both_at_once_goes_by_the_tie_break_agencys_opening() {
        var fresh = new Story();
        var kents = fresh.kent().opens();
        var nhss = fresh.nhs().opens();

        assertThat(fresh.verdictOn(kents)).isEqualTo("CROSSED");
        assertThat(fresh.verdictOn(nhss)).isEmpty();
        assertThat(fresh.verdictOn(fresh.kent().offers())).isEmpty();
    }
}
