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
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Spending;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Spendings;
import uk.concord.record.story.Story;
import uk.concord.record.terms.Fund;

/** One example of every reason for which something said about money is void, and what stands beside it that is not. */
class SpendingVoidReasonsTest {
    private static final Map<VoidReason, Function<Story, Entry>> EXAMPLES = new EnumMap<>(VoidReason.class);

    static {
        example(VoidReason.UNKNOWN_OFFER, story -> {
            var reference = Spendings.period(story, "early-help", Spendings.FIRST, Spendings.LAST)
                    .terms();
            var wrong = new OfferReference(reference.origin(), reference.index(), Digest.over(new byte[] {4}));
            return story.kent()
                    .appends(Spendings.spent(
                            new LinePeriod(wrong, "early-help", Spendings.FIRST, Spendings.LAST), 1, false));
        });
        example(VoidReason.UNKNOWN_LINE, story -> story.kent()
                .appends(Spendings.spent(
                        Spendings.period(story, "no-such-line", Spendings.FIRST, Spendings.LAST), 1, false)));
        example(VoidReason.PERIOD_WRONG, story -> story.kent()
                .appends(Spendings.spent(
                        Spendings.period(story, "early-help", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 30)),
                        1,
                        false)));
        example(VoidReason.NOT_A_PAYER, story -> story.kent()
                .appends(Spendings.paid(july(story), Samples.COUNCIL.code(), Fund.PUBLIC_HEALTH_GRANT, 1)));
        example(VoidReason.NOT_OWN_MONEY, story -> story.nhs()
                .appends(Spendings.paid(july(story), Samples.COUNCIL.code(), Fund.GENERAL_FUND, 1)));
        example(VoidReason.LINE_NOT_RUNNING, story -> story.kent()
                .appends(Spendings.paid(
                        Spendings.period(story, "early-help", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31)),
                        Samples.COUNCIL.code(),
                        Fund.GENERAL_FUND,
                        1)));
        example(VoidReason.PAID_AHEAD, story -> story.kent()
                .appends(new Spending.Paid(
                        july(story),
                        Samples.COUNCIL.code(),
                        Fund.GENERAL_FUND,
                        new Pence(1),
                        LocalDate.of(2026, 8, 16),
                        "BACS 1")));
        example(VoidReason.UNKNOWN_PAYMENT, story -> {
            var paid = story.kent().appends(Spendings.paid(story, 10_000));
            story.kent().appends(Spendings.takenBack(paid));
            return story.nhs().sees().appends(Spendings.received(paid));
        });
        example(VoidReason.NOT_THE_PAYEE, story -> {
            var paid = story.kent()
                    .appends(Spendings.paid(july(story), Samples.COUNCIL.code(), Fund.GENERAL_FUND, 100_000));
            return story.nhs().sees().appends(Spendings.received(paid));
        });
        example(VoidReason.UNKNOWN_ENTRY, story -> story.kent().appends(Spendings.takenBack(Spendings.offer(story))));
        example(VoidReason.NOT_THE_AUTHOR, story -> {
            var paid = story.kent().appends(Spendings.paid(story, 10_000));
            return story.nhs().sees().appends(Spendings.takenBack(paid));
        });
        example(VoidReason.ALREADY_RECEIVED, story -> {
            var paid = story.kent().appends(Spendings.paid(story, 10_000));
            story.nhs().sees().appends(Spendings.received(paid));
            return story.kent().sees().appends(Spendings.takenBack(paid));
        });
        example(VoidReason.ALREADY_SAID, story -> {
            var paid = story.kent().appends(Spendings.paid(story, 10_000));
            story.kent().appends(Spendings.takenBack(paid));
            return story.kent().appends(Spendings.takenBack(paid));
        });
    }

    static Set<VoidReason> reasons() {
        return EXAMPLES.keySet();
    }

    @TestFactory
    Stream<DynamicTest> an_entry_is_void_for_this_reason() {
        return EXAMPLES.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey().name(), () -> {
                    var story = Spendings.agreed();
                    var entry = example.getValue().apply(story);
                    assertThat(story.verdictOn(entry))
                            .isEqualTo(example.getKey().name());
                }));
    }

    @Test
    void money_is_not_spent_under_terms_that_nobody_agreed_unless_they_are_in_dispute() {
        var story = Disputes.declined();
        var period = new LinePeriod(
                Disputes.about(Disputes.offer(story)).terms(), "early-help", Spendings.FIRST, Spendings.LAST);
        story.later(Duration.ofDays(103));
        assertThat(story.verdictOn(story.kent().appends(Spendings.spent(period, 1, false))))
                .isEqualTo("NOT_AGREED");
        var raised = story.kent().appends(Disputes.about(Disputes.offer(story)));
        story.nhs().sees().appends(Disputes.acknowledging(story, raised));
        story.kent().sees();
        assertThat(story.verdictOn(story.kent().appends(Spendings.spent(period, 1, false))))
                .isEmpty();
        assertThat(story.verdictOn(
                        story.kent().appends(Spendings.paid(period, Samples.COUNCIL.code(), Fund.DSG_HIGH_NEEDS, 1))))
                .as("either body pays its interim part from any fund of its own")
                .isEmpty();
        assertThat(story.verdictOn(
                        story.nhs().appends(Spendings.paid(period, Samples.ICB.code(), Fund.GENERAL_FUND, 1))))
                .as("and from none of the other's")
                .isEqualTo("NOT_A_PAYER");
    }

    @Test
    void a_dispute_that_was_refused_opens_no_terms_to_spending() {
        var story = Disputes.declined();
        var offer = Disputes.offer(story);
        var raised = story.kent().appends(Disputes.about(offer));
        story.nhs().sees().appends(new Disputing.Refused(EntryPlace.of(raised)));
        story.kent().sees();
        story.later(Duration.ofDays(103));
        var period = new LinePeriod(Disputes.about(offer).terms(), "early-help", Spendings.FIRST, Spendings.LAST);
        assertThat(story.verdictOn(story.kent().appends(Spendings.spent(period, 1, false))))
                .isEqualTo("NOT_AGREED");
    }

    @Test
    void a_service_that_ran_on_is_entered_as_such() {
        var story = Spendings.agreed();
        var june = Spendings.period(story, "early-help", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        assertThat(story.verdictOn(story.kent().appends(Spendings.spent(june, 1, false))))
                .isEqualTo("LINE_NOT_RUNNING");
        assertThat(story.verdictOn(story.kent().appends(Spendings.spent(june, 1, true))))
                .isEmpty();
    }

    @Test
    void nothing_is_paid_to_a_line_that_ended_by_notice() {
        var story = Spendings.agreed();
        story.kent().givesNotice(Spendings.offer(story), LocalDate.of(2027, 2, 28));
        var march = Spendings.period(story, "early-help", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31));
        var paid = Spendings.paid(march, Samples.COUNCIL.code(), Fund.GENERAL_FUND, 1);
        story.later(Duration.ofDays(300));
        assertThat(story.verdictOn(story.kent().appends(paid))).isEqualTo("LINE_NOT_RUNNING");
        assertThat(story.verdictOn(
                        story.nhs().appends(Spendings.paid(march, Samples.ICB.code(), Fund.ICB_BASELINE, 1))))
                .as("by one who had not seen the notice")
                .isEmpty();
    }

    @Test
    void a_third_partys_payment_is_entered_by_either() {
        for (var entering : new String[] {"kent", "nhs"}) {
            var story = Spendings.agreed();
            var grant = Spendings.paid(
                    Spendings.period(story, "residential", Spendings.FIRST, Spendings.LAST),
                    Samples.NELFT.code(),
                    Fund.GRANT,
                    3_000);
            var author = entering.equals("kent") ? story.kent() : story.nhs();
            assertThat(story.verdictOn(author.appends(grant))).isEmpty();
            assertThat(RecordAccount.of(story.record()).payments()).hasSize(1);
        }
    }

    private static LinePeriod july(Story story) {
        return Spendings.period(story, "early-help", Spendings.FIRST, Spendings.LAST);
    }

    private static void example(VoidReason reason, Function<Story, Entry> make) {
        EXAMPLES.put(reason, make);
    }
}
