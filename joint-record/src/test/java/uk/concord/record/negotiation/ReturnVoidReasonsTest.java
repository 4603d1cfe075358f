package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.concord.record.Digest;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Story;
import uk.concord.record.terms.MeasurePeriod;

/** One example of every reason for which a return is void, and what stands beside it that is not. */
class ReturnVoidReasonsTest {
    private static final Map<VoidReason, Function<Story, Entry>> EXAMPLES = new EnumMap<>(VoidReason.class);

    static {
        example(VoidReason.UNKNOWN_OFFER, story -> {
            var made = Returns.waits(story, 9_250);
            var wrong = new OfferReference(made.terms().origin(), made.terms().index(), Digest.over(new byte[] {4}));
            return story.kent()
                    .appends(new ReturnMade(wrong, made.measure(), made.period(), made.value(), made.returnedOn()));
        });
        example(VoidReason.UNKNOWN_MEASURE, story -> story.kent()
                .appends(Returns.made(story, "no-such", Returns.FIRST_QUARTER, 1)));
        example(VoidReason.NOT_THE_RETURNER, story -> story.nhs().appends(Returns.waits(story, 9_250)));
        example(VoidReason.NOT_A_PERIOD, story -> story.kent()
                .appends(Returns.made(story, "waits", Returns.month(2026, 7), 9_250)));
        example(VoidReason.PERIOD_NOT_OVER, story -> story.nhs()
                .appends(Returns.made(story, "waiting", Returns.month(2026, 10), 3_000)));
        example(VoidReason.DAY_AHEAD, story -> story.kent()
                .appends(returnedOn(Returns.waits(story, 9_250), LocalDate.of(2026, 10, 6))));
    }

    static Set<VoidReason> reasons() {
        return EXAMPLES.keySet();
    }

    @TestFactory
    Stream<DynamicTest> a_return_is_void_for_this_reason() {
        return EXAMPLES.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey().name(), () -> {
                    var story = Returns.agreed();
                    var entry = example.getValue().apply(story);
                    assertThat(story.verdictOn(entry))
                            .isEqualTo(example.getKey().name());
                    assertThat(story.record().returns()).isEmpty();
                }));
    }

    @Test
    void each_agency_enters_the_returns_of_its_own_measures() {
        var story = Returns.agreed();
        assertThat(story.verdictOn(story.kent().appends(Returns.waits(story, 9_250))))
                .isEmpty();
        assertThat(story.verdictOn(story.nhs().appends(Returns.made(story, "waiting", Returns.month(2026, 9), -100))))
                .as("a change may be negative")
                .isEmpty();
    }

    @Test
    void nothing_is_returned_before_both_have_agreed() {
        var story = Story.opened();
        story.kent().offers(1, 1, Returns.terms());
        story.nhs().sees();
        assertThat(story.verdictOn(story.kent().appends(Returns.waits(story, 9_250))))
                .isEqualTo("NOT_AGREED");
    }

    @Test
    void a_day_of_return_within_the_period_is_no_day_of_return() {
        var story = Returns.agreed();
        assertThat(story.verdictOn(
                        story.kent().appends(returnedOn(Returns.waits(story, 9_250), Returns.FIRST_QUARTER.to()))))
                .isEqualTo("PERIOD_NOT_OVER");
    }

    @Test
    void a_notice_cuts_the_last_period_short() {
        var story = Returns.agreed();
        story.kent().givesNotice(Returns.offer(story), LocalDate.of(2027, 5, 15));
        story.later(Duration.ofDays(365));
        var whole = new MeasurePeriod(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30));
        var cut = new MeasurePeriod(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 5, 15));
        assertThat(story.verdictOn(story.kent().appends(Returns.made(story, "waits", whole, 1))))
                .isEqualTo("NOT_A_PERIOD");
        assertThat(story.verdictOn(story.kent().appends(Returns.made(story, "waits", cut, 1))))
                .isEmpty();
    }

    private static ReturnMade returnedOn(ReturnMade made, LocalDate day) {
        return new ReturnMade(made.terms(), made.measure(), made.period(), made.value(), day);
    }

    private static void example(VoidReason reason, Function<Story, Entry> make) {
        EXAMPLES.put(reason, make);
    }
}
