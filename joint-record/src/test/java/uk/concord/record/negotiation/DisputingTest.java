package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.dispute.Share;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.story.Author;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ProviderDirectory;

class DisputingTest {
    private final Story story = Disputes.declined();

    @Test
    void a_dispute_is_raised_under_the_agreed_ladder_and_runs_once_the_partners_service_has_it() {
        var raised = raise(story.nhs());
        assertThat(story.verdictOn(raised)).isEmpty();
        assertThat(dispute(raised).lastDays()).isEmpty();
        story.kent().sees();
        var owed = Reactions.due(story.kent().knows(), Samples.KENT, story.now());
        assertThat(owed).containsExactly(new Command.AnswerDispute(EntryPlace.of(raised)));

        var decided = decide(story.kent(), owed.getFirst(), Disputes.AGREED);
        assertThat(decided).isEqualTo(new Decision.Accepted(List.of(Disputes.acknowledging(story, raised))));
        acknowledge(story.kent(), raised);
        var dispute = dispute(raised);
        assertThat(dispute.isAcknowledged()).isTrue();
        assertThat(dispute.rung()).isEqualTo(1);
        assertThat(dispute.lastDays())
                .containsExactly(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 30));
    }

    @Test
    void nobody_raises_a_dispute_under_a_ladder_that_was_never_agreed() {
        var raise = new Command.RaiseDispute(Disputes.about(Disputes.offer(story)), "They stopped paying.");
        assertThat(decide(story.nhs(), raise, Ladders.NONE))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(Refusal.LADDER_NOT_AGREED));
        assertThat(decide(story.nhs(), raise, Disputes.AGREED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_dispute_whose_ladder_differs_from_what_was_agreed_is_refused_by_the_partners_service() {
        var other = new Ladder(Disputes.LADDER.rungs(), 10_000, 30, 0);
        var raised = story.nhs().appends(Disputes.withLadder(Disputes.about(Disputes.offer(story)), other));
        story.kent().sees();
        var owed = new Command.AnswerDispute(EntryPlace.of(raised));
        assertThat(decide(story.kent(), owed, Disputes.AGREED))
                .isEqualTo(new Decision.Accepted(List.of(new Disputing.Refused(EntryPlace.of(raised)))));
        story.kent().appends(new Disputing.Refused(EntryPlace.of(raised)));
        assertThat(dispute(raised).ending()).contains(DisputeStanding.Ending.REFUSED);
    }

    @Test
    void silence_escalates_by_either_clock_and_twice_is_once() {
        var raised = served(story.nhs());
        story.kent().sees();
        var early = story.kent().appends(new Disputing.Escalated(EntryPlace.of(raised), 1));
        assertThat(story.verdictOn(early)).isEqualTo("ESCALATED_TOO_EARLY");
        story.later(Duration.ofDays(15));
        var byKent = story.kent().appends(new Disputing.Escalated(EntryPlace.of(raised), 1));
        var byNhs = story.nhs().appends(new Disputing.Escalated(EntryPlace.of(raised), 1));
        assertThat(story.verdictOn(byKent)).isEmpty();
        assertThat(story.verdictOn(byNhs)).isEmpty();
        assertThat(dispute(raised).rung()).isEqualTo(2);
        assertThat(dispute(raised).lastDays().get(1)).isEqualTo(LocalDate.of(2026, 6, 2));
        var again = story.kent().appends(new Disputing.Escalated(EntryPlace.of(raised), 1));
        assertThat(story.verdictOn(again)).isEqualTo("RUNG_OVER");
    }

    @Test
    void more_time_counts_once_the_agency_that_asked_says_so_and_nobody_escalates_meanwhile() {
        var raised = served(story.nhs());
        var place = EntryPlace.of(raised);
        var days = LastDays.extended(Disputes.LADDER, 1, LocalDate.of(2026, 6, 1), WorkingDays.ofEngland());
        var asked = story.nhs().appends(new Disputing.ExtensionAsked(place, 1, days));
        story.kent().sees();
        assertThat(dispute(raised).openAsks(Samples.NHS)).containsExactly(asked);
        var bySelf = story.nhs().appends(new Disputing.ExtensionAgreed(place, EntryPlace.of(asked)));
        assertThat(story.verdictOn(bySelf)).isEqualTo("UNKNOWN_EXTENSION");
        story.kent().appends(new Disputing.ExtensionAgreed(place, EntryPlace.of(asked)));
        story.later(Duration.ofDays(20));
        var hasty = story.kent().appends(new Disputing.Escalated(place, 1));
        assertThat(story.verdictOn(hasty)).isEqualTo("EXTENSION_PENDING");
        story.nhs().sees();
        assertThat(Reactions.due(story.nhs().knows(), Samples.NHS, story.now()))
                .containsExactly(new Command.SayInDispute(new Disputing.Extended(place, EntryPlace.of(asked)), null));
        story.nhs().appends(new Disputing.Extended(place, EntryPlace.of(asked)));
        assertThat(dispute(raised).rung()).isEqualTo(1);
        assertThat(dispute(raised).lastDays()).isEqualTo(days);
    }

    @Test
    void whoever_asked_decides_between_more_time_and_the_next_rung() {
        var raised = served(story.nhs());
        var place = EntryPlace.of(raised);
        var days = LastDays.extended(Disputes.LADDER, 1, LocalDate.of(2026, 6, 1), WorkingDays.ofEngland());
        var asked = story.nhs().appends(new Disputing.ExtensionAsked(place, 1, days));
        story.kent().sees().appends(new Disputing.ExtensionAgreed(place, EntryPlace.of(asked)));
        story.later(Duration.ofDays(15));
        story.nhs().appends(new Disputing.Escalated(place, 1));
        var late = story.nhs().sees().appends(new Disputing.Extended(place, EntryPlace.of(asked)));
        assertThat(story.verdictOn(late)).isEqualTo("RUNG_OVER");
        assertThat(dispute(raised).rung()).isEqualTo(2);
        assertThat(dispute(raised).lastDays().getFirst()).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void two_that_are_raised_at_once_about_a_line_are_one_the_tie_break_agencys() {
        var byKent = raise(story.kent());
        var byNhs = raise(story.nhs());
        assertThat(story.verdictOn(byKent)).isEmpty();
        assertThat(story.verdictOn(byNhs)).isEmpty();
        assertThat(dispute(byKent).ending()).contains(DisputeStanding.Ending.JOINED);
        assertThat(dispute(byKent).joinedTo()).isEqualTo(EntryPlace.of(byNhs));
        assertThat(dispute(byNhs).hasEnded()).isFalse();
        story.kent().sees();
        var third = raise(story.kent());
        assertThat(story.verdictOn(third)).isEqualTo("ALREADY_IN_DISPUTE");
    }

    @Test
    void the_service_is_paid_for_while_the_dispute_goes_on() {
        var raised = raise(story.nhs());
        var interim = story.record().interim(dispute(raised), LocalDate.of(2026, 8, 15));
        assertThat(interim).containsExactly(share(2026, 7, 8_333_333, 8_333_333), share(2026, 8, 4_032_258, 4_032_258));
    }

    @Test
    void what_both_agreed_goes_on_as_agreed_while_it_is_disputed() {
        var agreed = Story.opened();
        var offer = agreed.kent().offers();
        agreed.nhs().sees().accepts(offer);
        var raised = agreed.kent().sees().appends(Disputes.about(offer));
        var record = agreed.record();
        assertThat(record.interim(record.disputes().getFirst(), LocalDate.of(2026, 7, 31)))
                .containsExactly(share(2026, 7, 10_000_000, 6_666_666));
        assertThat(agreed.verdictOn(raised)).isEmpty();
    }

    @Test
    void a_settlement_ends_it_and_leaves_one_claim_to_the_penny() {
        var raised = served(story.nhs());
        story.later(Duration.ofDays(103));
        var settling = Disputes.settling(story.kent(), raised, Samples.terms());
        var accept = story.nhs().sees().appends(story.nhs().accept(settling));
        assertThat(story.verdictOn(accept)).isEmpty();
        assertThat(dispute(raised).ending()).contains(DisputeStanding.Ending.SETTLED);

        var record = story.record();
        var settlement = record.settlement(dispute(raised)).orElseThrow();
        assertThat(settlement.months()).hasSize(2);
        assertThat(settlement.months())
                .allSatisfy(month -> assertThat(month.interim().cost())
                        .isEqualTo(month.settled().cost()));
        var claim = record.claim(dispute(raised)).orElseThrow();
        assertThat(claim.debtor()).isEqualTo(Samples.KENT);
        assertThat(claim.amount().value()).isEqualTo(settlement.councilOwes());
        assertThat(claim.dueOn()).isEqualTo(LocalDate.of(2026, 9, 14));
    }

    @Test
    void a_claim_is_paid_once_and_confirmed_by_the_other() {
        var raised = served(story.nhs());
        story.kent().sees();
        story.later(Duration.ofDays(103));
        var settling = Disputes.settling(story.kent(), raised, Samples.terms());
        story.nhs().sees().appends(story.nhs().accept(settling));
        story.kent().sees();
        var owed = story.record().claim(dispute(raised)).orElseThrow().amount();
        var day = LocalDate.of(2026, 8, 15);
        var place = EntryPlace.of(raised);

        var byCreditor = story.nhs().appends(new Disputing.ClaimPaid(place, owed, day, "BACS 1"));
        assertThat(story.verdictOn(byCreditor)).isEqualTo("NOT_THE_DEBTOR");
        var ahead = story.kent().appends(new Disputing.ClaimPaid(place, owed, day.plusDays(9), "BACS 1"));
        assertThat(story.verdictOn(ahead)).isEqualTo("PAID_AHEAD");
        var paid = story.kent().appends(new Disputing.ClaimPaid(place, owed, day, "BACS 1"));
        var twice = story.kent().appends(new Disputing.ClaimPaid(place, new Pence(1), day, "BACS 1"));
        assertThat(story.verdictOn(twice)).isEqualTo("PAID_TOO_MUCH");
        assertThat(story.record().claim(dispute(raised)).orElseThrow().isDone()).isFalse();

        var confirmed = story.nhs().sees().appends(new Disputing.ClaimConfirmed(place, EntryPlace.of(paid)));
        assertThat(story.verdictOn(confirmed)).isEmpty();
        var again = story.nhs().appends(new Disputing.ClaimConfirmed(place, EntryPlace.of(paid)));
        assertThat(story.verdictOn(again)).isEqualTo("ALREADY_SAID");
        assertThat(story.record().claim(dispute(raised)).orElseThrow().isDone()).isTrue();
    }

    @Test
    void nobody_takes_it_back_while_the_other_may_be_accepting() {
        var raised = served(story.kent());
        Disputes.settling(story.kent(), raised, Samples.terms());
        var hasty = story.kent().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
        assertThat(story.verdictOn(hasty)).isEqualTo("SETTLEMENT_OPEN");
    }

    @Test
    void what_was_taken_back_is_not_settled_too() {
        var raised = served(story.kent());
        story.nhs().sees();
        var settling = Disputes.settling(story.nhs(), raised, Samples.terms());
        var withdrawn = story.kent().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
        assertThat(story.verdictOn(withdrawn)).isEmpty();
        var accept = story.kent().sees().appends(story.kent().accept(settling));
        assertThat(story.verdictOn(accept)).isEqualTo("DISPUTE_ENDED");
        assertThat(dispute(raised).ending()).contains(DisputeStanding.Ending.WITHDRAWN);
    }

    @Test
    void terms_that_leave_out_a_disputed_line_settle_nothing() {
        var raised = served(story.kent());
        var other = Samples.terms(List.of(Samples.line("another", 400, 400)));
        assertThat(story.verdictOn(Disputes.settling(story.kent(), raised, other)))
                .isEqualTo("LINE_NOT_SETTLED");
    }

    @Test
    void after_the_last_rung_each_body_acts_on_its_own_duty_and_says_why() {
        var raised = served(story.nhs());
        var place = EntryPlace.of(raised);
        story.kent().sees();
        var early = story.kent().appends(new Disputing.OwnDuty(place));
        assertThat(story.verdictOn(early)).isEqualTo("LADDER_NOT_OVER");
        story.later(Duration.ofDays(60));
        for (var rung = 1; rung <= 3; rung++) {
            story.nhs().appends(new Disputing.Escalated(place, rung));
        }
        story.kent().sees().appends(new Disputing.OwnDuty(place));
        assertThat(dispute(raised).hasEnded()).isFalse();
        var wordless =
                story.nhs().appends(new Disputing.OwnDuty(place), story.nhs().approver(), 0, story.now());
        assertThat(story.verdictOn(wordless)).isEqualTo("NO_GROUNDS_TEXT");
        story.nhs().appends(new Disputing.OwnDuty(place));
        assertThat(dispute(raised).ending()).contains(DisputeStanding.Ending.OWN_DUTY);
    }

    @Test
    void what_ended_can_be_reopened_and_what_goes_on_cannot() {
        var raised = served(story.kent());
        story.kent().appends(new Disputing.Withdrawn(EntryPlace.of(raised)));
        var again = story.kent().appends(Disputes.reopening(Disputes.about(Disputes.offer(story)), raised));
        assertThat(story.verdictOn(again)).isEmpty();
        story.kent().appends(new Disputing.Withdrawn(EntryPlace.of(again)));
        assertThat(story.record().disputes()).hasSize(2);
    }

    @Test
    void only_a_service_escalates_and_only_a_person_raises() {
        var byService = story.kent().appends(Disputes.about(Disputes.offer(story)), Actor.SERVICE, 1, story.now());
        assertThat(story.verdictOn(byService)).isEqualTo("PERSON_REQUIRED");
        var raised = served(story.kent());
        var byPerson = story.kent()
                .appends(
                        new Disputing.Escalated(EntryPlace.of(raised), 1),
                        story.kent().approver(),
                        0,
                        story.now().plus(Duration.ofDays(30)));
        assertThat(story.verdictOn(byPerson)).isEqualTo("SERVICE_REQUIRED");
    }

    @Test
    void the_state_digest_tells_rungs_and_endings_apart() {
        var raised = served(story.kent());
        var before = story.record().stateDigest();
        story.later(Duration.ofDays(15)).kent().appends(new Disputing.Escalated(EntryPlace.of(raised), 1));
        assertThat(story.record().stateDigest()).isNotEqualTo(before);
    }

    private Decision decide(Author by, Command command, Ladders ladders) {
        var actor = command instanceof Command.AnswerDispute ? Actor.SERVICE : by.approver();
        var today = LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
        return Negotiating.decide(
                by.knows(),
                command,
                new Circumstances(
                        by.code(),
                        actor,
                        story.now(),
                        today,
                        ProviderDirectory.kentAndMedway(),
                        ladders,
                        StatementKeys.NONE));
    }

    private void acknowledge(Author by, Entry raised) {
        by.sees().appends(Disputes.acknowledging(story, raised));
    }

    /** Raised by one, acknowledged by the other, and both know. */
    private Entry served(Author by) {
        var raised = raise(by);
        acknowledge(by == story.kent() ? story.nhs() : story.kent(), raised);
        by.sees();
        return raised;
    }

    private Entry raise(Author by) {
        return by.appends(Disputes.about(Disputes.offer(story)));
    }

    private DisputeStanding dispute(Entry raised) {
        return story.record().dispute(EntryPlace.of(raised)).orElseThrow();
    }

    private static Share share(int year, int month, long council, long health) {
        return new Share("early-help", YearMonth.of(year, month), new Pence(council), new Pence(health));
    }
}
