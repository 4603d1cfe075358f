package uk.concord.record.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** What is found of returns that did not come, and what stands just beside it and is not. */
class ReturnMissingTest {
    private final Story story = Returns.agreed();

    private List<Finding> found(String line) {
        return Findings.of(story.record()).stream()
                .filter(finding -> finding.kind() == FindingKind.RETURN_MISSING)
                .filter(finding -> line.equals(finding.line()))
                .toList();
    }

    @Test
    void the_first_return_that_is_missing_is_found_from_the_day_after_it_was_due() {
        var accept = story.record().agreement().orElseThrow().accept();
        assertThat(found("early-help"))
                .containsExactly(new Finding(
                        FindingKind.RETURN_MISSING,
                        "early-help",
                        Samples.NELFT.code(),
                        Samples.KENT,
                        List.of(EntryPlace.of(Returns.offer(story)), EntryPlace.of(accept)),
                        null,
                        LocalDate.of(2026, 10, 31),
                        null));
    }

    @Test
    void once_it_is_there_in_time_the_next_one_is_awaited() {
        story.kent().appends(Returns.waits(story, 9_000));
        assertThat(found("early-help")).extracting(Finding::from).containsExactly(LocalDate.of(2027, 1, 31));
    }

    @Test
    void one_that_came_late_was_missing_until_then() {
        story.later(Duration.ofDays(30)).kent().appends(Returns.waits(story, 9_000));
        assertThat(found("early-help")).hasSize(2);
        var late = found("early-help").getFirst();
        assertThat(late.from()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(late.until()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(late.entries()).hasSize(3);
    }

    @Test
    void nobody_owes_a_return_before_both_have_agreed() {
        var late = Story.opened().later(Duration.ofDays(200));
        var offer = late.kent().offers(1, 1, Returns.terms());
        late.nhs().sees().accepts(offer);
        assertThat(Findings.of(late.record()).stream()
                        .filter(finding -> finding.kind() == FindingKind.RETURN_MISSING)
                        .map(Finding::from))
                .containsOnly(LocalDate.of(2026, 11, 21));
    }
}
