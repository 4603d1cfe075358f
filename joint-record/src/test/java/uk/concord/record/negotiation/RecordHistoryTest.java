package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

class RecordHistoryTest {
    private final Story story = Story.opened();
    private final RecordHistory whole;

    RecordHistoryTest() {
        var offer = story.nhs().offers();
        story.kent().sees();
        story.kent().accepts(offer);
        story.nhs().sees();
        whole = story.history();
    }

    @Test
    void a_history_in_which_nothing_is_missing_is_closed() {
        assertThat(whole.closed()).isSameAs(whole);
    }

    @Test
    void what_saw_more_than_is_held_is_left_out_with_all_that_comes_after_it() {
        var without = new RecordHistory(Samples.PARTNERSHIP, Samples.RECORD, whole.councilLog(), List.of());
        assertThatThrownBy(() -> JointRecord.fold(without)).isInstanceOf(CorruptHistory.class);
        assertThat(without.closed().councilLog())
                .containsExactly(whole.councilLog().getFirst());
        assertThat(JointRecord.fold(without.closed()).status()).isEqualTo(RecordStatus.OPENED);
    }

    @Test
    void what_both_logs_lack_of_each_other_is_left_out_of_both() {
        var without = new RecordHistory(Samples.PARTNERSHIP, Samples.RECORD, List.of(), whole.healthLog());
        assertThat(without.closed().councilLog()).isEmpty();
        assertThat(without.closed().healthLog()).isEmpty();
    }
}
