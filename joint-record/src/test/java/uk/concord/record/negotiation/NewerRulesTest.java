package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.record.Bytes;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

class NewerRulesTest {
    private final Story story = Story.opened();
    private final Payload newer = new Payload.Unknown(20, Bytes.of((byte) 1, (byte) 2));

    @Test
    void an_entry_of_newer_rules_is_kept_and_makes_the_record_read_only() {
        var entry = story.nhs().appends(newer);

        assertThat(story.verdictOn(entry)).isEqualTo("UNJUDGED");
        assertThat(story.record().isReadOnly()).isTrue();
        assertThat(story.record().status()).isEqualTo(RecordStatus.OPENED);
    }

    @Test
    void what_comes_after_it_is_not_judged_and_what_did_not_know_of_it_is() {
        story.nhs().appends(newer);
        var unaware = story.kent().offers();
        var aware = story.kent().sees().withdraws(unaware);

        assertThat(story.verdictOn(unaware)).isEmpty();
        assertThat(story.verdictOn(aware)).isEqualTo("UNJUDGED");
    }

    @Test
    void nothing_is_decided_and_nothing_owed_while_a_record_is_read_only() {
        var offer = story.kent().offers();
        story.kent().withdraws(offer);
        story.nhs().sees();
        assertThat(Reactions.due(story.nhs().knows(), Samples.NHS, story.now())).hasSize(1);

        story.nhs().appends(newer);
        assertThat(Reactions.due(story.nhs().knows(), Samples.NHS, story.now())).isEmpty();
    }
}
