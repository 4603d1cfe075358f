package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** One example of every reason for which something said in a dispute is void. Each begins with terms that were declined. */
class DisputeVoidReasonsTest {
    private static final LocalDate LONGER = LocalDate.of(2026, 6, 1);
    private static final Map<VoidReason, Function<Story, Entry>> EXAMPLES = new EnumMap<>(VoidReason.class);

    static {
        example(VoidReason.LADDER_UNSOUND, story -> story.kent()
                .appends(Disputes.withLadder(
                        about(story), new Ladder(Disputes.LADDER.rungs().subList(0, 2), 5_000, 30, 0))));
        example(VoidReason.NOT_ACKNOWLEDGED, story -> story.later(Duration.ofDays(60))
                .kent()
                .appends(new Disputing.Escalated(EntryPlace.of(raise(story)), 1)));
        example(VoidReason.UNKNOWN_LINE, story -> story.kent()
                .appends(Disputes.withLines(about(story), "no-such-line")));
        example(VoidReason.SINCE_OUTSIDE_LINES, story -> story.kent()
                .appends(Disputes.withMoney(about(story), new Pence(1), LocalDate.of(2028, 4, 1))));
        example(VoidReason.AMOUNT_NOT_DISPUTABLE, story -> story.kent()
                .appends(Disputes.withMoney(about(story), Pence.ofPounds(3_500_001), LocalDate.of(2026, 7, 1))));
        example(VoidReason.LAST_DAYS_WRONG, story -> {
            var raised = raise(story);
            var days = Disputes.acknowledging(story, raised).lastDays();
            var hasty = List.of(days.get(0).minusDays(1), days.get(1), days.get(2));
            return story.nhs().sees().appends(new Disputing.Acknowledged(EntryPlace.of(raised), hasty));
        });
        example(VoidReason.ALREADY_IN_DISPUTE, story -> {
            raise(story);
            return raise(story);
        });
        example(VoidReason.NO_GROUNDS_TEXT, story -> story.kent()
                .appends(about(story), story.kent().approver(), 0, story.now()));
        example(VoidReason.UNKNOWN_DISPUTE, story -> {
            var nothing = new EntryPlace(story.kent().origin(), 1, Digest.over(new byte[] {5}));
            return story.kent().appends(new Disputing.Withdrawn(nothing));
        });
        example(VoidReason.NOT_ENDED, story -> {
            var raised = raise(story);
            var other = Disputes.withLines(about(story), "speech");
            return story.kent().appends(Disputes.reopening(other, raised));
        });
        example(VoidReason.DISPUTE_ENDED, story -> {
            var raised = EntryPlace.of(served(story));
            story.kent().appends(new Disputing.Withdrawn(raised));
            return story.kent().appends(new Disputing.Withdrawn(raised));
        });
        example(VoidReason.LINE_NOT_SETTLED, story -> {
            var raised = served(story);
            return Disputes.settling(story.kent(), raised, Samples.terms(List.of(Samples.line("another", 400, 400))));
        });
        example(VoidReason.NOT_THE_PARTNER, story -> {
            var raised = raise(story);
            return story.kent().appends(Disputes.acknowledging(story, raised));
        });
        example(VoidReason.NOT_THE_RAISER, story -> {
            var raised = EntryPlace.of(served(story));
            return story.nhs().sees().appends(new Disputing.Withdrawn(raised));
        });
        example(VoidReason.ALREADY_SAID, story -> {
            var raised = served(story);
            return story.nhs().appends(new Disputing.Refused(EntryPlace.of(raised)));
        });
        example(VoidReason.RUNG_OVER, story -> {
            var raised = EntryPlace.of(served(story));
            return story.later(Duration.ofDays(30)).kent().appends(new Disputing.Escalated(raised, 2));
        });
        example(VoidReason.ESCALATED_TOO_EARLY, story -> story.kent()
                .appends(new Disputing.Escalated(EntryPlace.of(served(story)), 1)));
        example(VoidReason.EXTENSION_PENDING, story -> {
            var raised = EntryPlace.of(served(story));
            var asked = EntryPlace.of(story.kent().appends(longer(raised)));
            story.nhs().sees().appends(new Disputing.ExtensionAgreed(raised, asked));
            return story.later(Duration.ofDays(30)).nhs().appends(new Disputing.Escalated(raised, 1));
        });
        example(VoidReason.UNKNOWN_EXTENSION, story -> {
            var raised = EntryPlace.of(served(story));
            var asked = EntryPlace.of(story.kent().appends(longer(raised)));
            return story.kent().appends(new Disputing.Extended(raised, asked));
        });
        example(VoidReason.LADDER_NOT_OVER, story -> story.kent()
                .appends(new Disputing.OwnDuty(EntryPlace.of(served(story)))));
        example(VoidReason.SETTLEMENT_OPEN, story -> {
            var raised = served(story);
            Disputes.settling(story.kent(), raised, Samples.terms());
            return story.kent().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
        });
        example(VoidReason.NOTHING_OWED, story -> story.kent()
                .appends(new Disputing.ClaimPaid(EntryPlace.of(raise(story)), new Pence(1), Samples.TODAY, "BACS 1")));
        example(VoidReason.NOT_THE_DEBTOR, story -> {
            var raised = settled(story);
            return story.nhs().appends(new Disputing.ClaimPaid(raised, new Pence(1), Samples.TODAY, "BACS 1"));
        });
        example(VoidReason.NOT_THE_CREDITOR, story -> {
            var raised = settled(story);
            return story.kent().appends(new Disputing.ClaimConfirmed(raised, raised));
        });
        example(VoidReason.PAID_TOO_MUCH, story -> {
            var raised = settled(story);
            return story.kent()
                    .appends(new Disputing.ClaimPaid(raised, Pence.ofPounds(1_000_000), Samples.TODAY, "BACS 1"));
        });
        example(VoidReason.PAID_AHEAD, story -> {
            var raised = settled(story);
            return story.kent()
                    .appends(new Disputing.ClaimPaid(raised, new Pence(1), LocalDate.of(2027, 1, 1), "BACS 1"));
        });
        example(VoidReason.UNKNOWN_PAYMENT, story -> {
            var raised = settled(story);
            return story.nhs().appends(new Disputing.ClaimConfirmed(raised, raised));
        });
        example(VoidReason.NO_STATEMENT, story -> story.kent()
                .appends(
                        Disputes.stating(Disputes.chaired(story), 1, 1),
                        story.kent().approver(),
                        0,
                        story.now()));
        example(VoidReason.UNKNOWN_STATEMENT, story -> {
            var raised = Disputes.chaired(story);
            return story.kent().appends(new Disputing.StatementOpened(raised, raised, Disputes.key(1)));
        });
        example(VoidReason.NOT_THE_AUTHOR, story -> {
            var raised = Disputes.chaired(story);
            var filed = story.kent().appends(Disputes.stating(raised, 1, 1));
            return story.nhs().sees().appends(Disputes.opening(raised, filed, 1));
        });
        example(VoidReason.OPENED_TOO_EARLY, story -> {
            var raised = Disputes.chaired(story);
            var filed = story.kent().appends(Disputes.stating(raised, 1, 1));
            return story.kent().appends(Disputes.opening(raised, filed, 1));
        });
        example(VoidReason.WRONG_KEY, story -> {
            var raised = Disputes.chaired(story);
            story.nhs().appends(Disputes.stating(raised, 1, 2));
            var filed = story.kent().sees().appends(Disputes.stating(raised, 1, 1));
            return story.kent().appends(Disputes.opening(raised, filed, 2));
        });
        example(VoidReason.RUNG_NOT_REACHED, story -> story.kent()
                .appends(Disputes.meeting(Disputes.chaired(story), 2, Samples.TODAY)));
        example(VoidReason.DAY_AHEAD, story -> story.kent()
                .appends(Disputes.meeting(Disputes.chaired(story), 1, LocalDate.of(2027, 1, 1))));
        example(VoidReason.NO_MINUTES, story -> story.kent()
                .appends(
                        Disputes.meeting(Disputes.chaired(story), 1, Samples.TODAY),
                        story.kent().approver(),
                        0,
                        story.now()));
        example(VoidReason.UNKNOWN_MEETING, story -> {
            var raised = Disputes.chaired(story);
            return story.kent().appends(new Disputing.MeetingConfirmed(raised, raised));
        });
        example(VoidReason.NO_CHAIR, story -> story.kent()
                .appends(new Disputing.Recommended(Disputes.chaired(story), 1, Samples.TODAY)));
        example(VoidReason.NO_RECOMMENDATION, story -> {
            var raised = Disputes.chaired(story);
            story.later(Duration.ofDays(15)).kent().appends(new Disputing.Escalated(raised, 1));
            return story.kent()
                    .appends(
                            new Disputing.Recommended(raised, 2, Samples.TODAY),
                            story.kent().approver(),
                            0,
                            story.now());
        });
        example(VoidReason.UNKNOWN_RECOMMENDATION, story -> {
            var raised = Disputes.chaired(story);
            return story.kent().appends(new Disputing.RecommendationAnswered(raised, raised, true));
        });
        example(VoidReason.NO_PROPOSAL, story -> {
            var raised = Disputes.chaired(story);
            return story.kent().appends(Disputes.proposing(raised), story.kent().approver(), 0, story.now());
        });
        example(VoidReason.UNKNOWN_PROPOSAL, story -> {
            var raised = Disputes.chaired(story);
            var own = story.kent().appends(Disputes.proposing(raised));
            return story.kent().appends(Disputes.answering(raised, own, true));
        });
        example(VoidReason.PROPOSAL_SUPERSEDED, story -> {
            var raised = Disputes.chaired(story);
            var first = story.kent().appends(Disputes.proposing(raised));
            story.kent().appends(Disputes.proposing(raised));
            return story.nhs().sees().appends(Disputes.answering(raised, first, true));
        });
    }

    static Set<VoidReason> reasons() {
        return EXAMPLES.keySet();
    }

    @TestFactory
    Stream<DynamicTest> an_entry_is_void_for_this_reason() {
        return EXAMPLES.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey().name(), () -> {
                    var story = Disputes.declined();
                    var entry = example.getValue().apply(story);
                    assertThat(story.verdictOn(entry))
                            .isEqualTo(example.getKey().name());
                }));
    }

    private static void example(VoidReason reason, Function<Story, Entry> make) {
        EXAMPLES.put(reason, make);
    }

    private static Disputing.Raised about(Story story) {
        return Disputes.about(Disputes.offer(story));
    }

    private static Entry raise(Story story) {
        return story.kent().appends(about(story));
    }

    /** Raised and acknowledged. */
    private static Entry served(Story story) {
        var raised = raise(story);
        story.nhs().sees().appends(Disputes.acknowledging(story, raised));
        story.kent().sees();
        return raised;
    }

    private static Disputing.ExtensionAsked longer(EntryPlace raised) {
        return new Disputing.ExtensionAsked(
                raised, 1, LastDays.extended(Disputes.LADDER, 1, LONGER, WorkingDays.ofEngland()));
    }

    /** Settled in August: Kent owes the NHS body for what it paid too little. */
    private static EntryPlace settled(Story story) {
        var raised = served(story);
        story.later(Duration.ofDays(103));
        var offer = Disputes.settling(story.kent(), raised, Samples.terms());
        story.nhs().sees().appends(story.nhs().accept(offer));
        story.kent().sees();
        return EntryPlace.of(raised);
    }
}
