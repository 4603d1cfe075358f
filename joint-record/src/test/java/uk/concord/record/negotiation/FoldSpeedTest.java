package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

class FoldSpeedTest {

    @Test
    void five_hundred_entries_fold_in_a_blink() {
        var story = Story.opened();
        var offer = story.kent().offers();
        for (var i = 0; i < 498; i++) {
            offer = i % 2 == 0
                    ? story.nhs().sees().counters(offer)
                    : story.kent().sees().counters(offer);
        }
        var history = story.history();
        var cpu = ManagementFactory.getThreadMXBean();
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 60; i++) {
            var start = cpu.getCurrentThreadCpuTime();
            var record = JointRecord.fold(history);
            best = Math.min(best, cpu.getCurrentThreadCpuTime() - start);
            assertThat(record.offers()).hasSize(499);
        }
        System.out.printf("Folded 500 entries in %.1f ms of processor time%n", best / 1e6);
        assertThat(offer.payload()).isInstanceOf(Payload.Counter.class);
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(20));
        assertThat(story.record().waitingFor()).contains(Samples.NHS);
    }
}
