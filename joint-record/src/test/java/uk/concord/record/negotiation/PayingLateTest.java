package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** Kent owes a claim until 14 September and pays in October. */
class PayingLateTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 14);
    private static final LocalDate LATE = DUE.plusDays(30);

    private final Story story = Disputes.declined();

    @Test
    void nothing_is_added_where_the_ladder_has_no_interest() {
        var raised = settled(0);
        assertThat(claim(raised).bearsInterest()).isFalse();
        assertThat(claim(raised).interestUntil(LATE)).isEqualTo(Pence.ZERO);
        var owed = claim(raised).amount().value();
        assertThat(paid(raised, owed + 1, LATE)).isEqualTo("PAID_TOO_MUCH");
        assertThat(paid(raised, owed, LATE)).isEmpty();
        confirm(raised);
        assertThat(claim(raised).isDone()).isTrue();
    }

    @Test
    void what_is_paid_late_is_done_with_the_interest_on_it() {
        var raised = settled(800);
        var owed = claim(raised).amount().value();
        var interest = owed * 8 * 30 / (100 * 365);
        assertThat(claim(raised).interestUntil(LATE)).isEqualTo(new Pence(interest));
        assertThat(paid(raised, owed + interest + 1, LATE)).isEqualTo("PAID_TOO_MUCH");
        assertThat(paid(raised, owed, LATE)).isEmpty();
        confirm(raised);
        assertThat(claim(raised).isDone()).isFalse();
        assertThat(claim(raised).interestUntil(LATE.plusDays(99))).isEqualTo(new Pence(interest));
        assertThat(paid(raised, interest + 1, LATE)).isEqualTo("PAID_TOO_MUCH");
        assertThat(paid(raised, interest, LATE)).isEmpty();
        confirm(raised);
        assertThat(claim(raised).isDone()).isTrue();
    }

    @Test
    void what_is_paid_in_time_bears_none() {
        var raised = settled(800);
        var owed = claim(raised).amount().value();
        assertThat(paid(raised, owed + 1, DUE)).isEqualTo("PAID_TOO_MUCH");
        assertThat(paid(raised, owed, DUE)).isEmpty();
        confirm(raised);
        assertThat(claim(raised).isDone()).isTrue();
    }

    @Test
    void interest_does_not_run_ahead() {
        var raised = settled(800);
        var ahead = LocalDate.of(2098, 12, 31);
        assertThat(paid(raised, claim(raised).amount().value() + 1_000, ahead)).isEqualTo("PAID_AHEAD");
    }

    /** Raised by the NHS body under a ladder with so much interest, settled on 15 August; it is 14 October. */
    private Entry settled(int yearly) {
        var ladder = new Ladder(
                Disputes.LADDER.rungs(), Disputes.LADDER.councilInterim(), Disputes.LADDER.claimDays(), yearly);
        var raised = story.nhs().appends(Disputes.withLadder(Disputes.about(Disputes.offer(story)), ladder));
        story.kent().sees().appends(Disputes.acknowledging(story, raised));
        story.nhs().sees();
        story.kent().sees();
        story.later(Duration.ofDays(103));
        var settling = Disputes.settling(story.kent(), raised, Samples.terms());
        story.nhs().sees().appends(story.nhs().accept(settling));
        story.kent().sees();
        story.later(Duration.ofDays(60));
        assertThat(claim(raised).dueOn()).isEqualTo(DUE);
        assertThat(claim(raised).debtor()).isEqualTo(Samples.KENT);
        return raised;
    }

    /** The verdict on a payment that Kent enters. */
    private String paid(Entry raised, long pence, LocalDate on) {
        return story.verdictOn(
                story.kent().appends(new Disputing.ClaimPaid(EntryPlace.of(raised), new Pence(pence), on, "BACS 1")));
    }

    private void confirm(Entry raised) {
        var payment = claim(raised).payments().getLast();
        story.nhs().sees().appends(new Disputing.ClaimConfirmed(EntryPlace.of(raised), EntryPlace.of(payment)));
        story.kent().sees();
    }

    private Claim claim(Entry raised) {
        var record = story.record();
        return record.claim(record.dispute(EntryPlace.of(raised)).orElseThrow()).orElseThrow();
    }
}
