package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Spendings;
import uk.concord.record.story.Story;

/** What a file may enter once: the same words of the same agency, as long as they were not taken back. */
class EnteredBeforeTest {
    private static boolean isBefore(Story story, long pounds) {
        return EnteredBefore.is(story.record(), Samples.KENT, Spendings.paid(story, pounds));
    }

    @Test
    void the_very_same_payment_was_entered_before_and_another_was_not() {
        var story = Spendings.agreed();
        assertThat(isBefore(story, 10_000)).isFalse();
        story.kent().appends(Spendings.paid(story, 10_000));
        assertThat(isBefore(story, 10_000)).isTrue();
        assertThat(isBefore(story, 10_001)).isFalse();
        assertThat(EnteredBefore.is(story.record(), Samples.KENT, Spendings.spent(story, 10_000)))
                .as("a cost is no payment")
                .isFalse();
    }

    @Test
    void what_was_taken_back_may_be_entered_again() {
        var story = Spendings.agreed();
        var paid = story.kent().appends(Spendings.paid(story, 10_000));
        story.kent().appends(Spendings.takenBack(paid));
        assertThat(isBefore(story, 10_000)).isFalse();
    }

    @Test
    void what_the_partner_entered_is_its_own() {
        var story = Spendings.agreed();
        story.nhs().appends(Spendings.spent(story, 500));
        assertThat(EnteredBefore.is(story.record(), Samples.KENT, Spendings.spent(story, 500)))
                .isFalse();
        assertThat(EnteredBefore.is(story.record(), Samples.NHS, Spendings.spent(story, 500)))
                .isTrue();
    }
}
