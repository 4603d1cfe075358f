package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.DisputeDuty.Kind;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** What both agencies owe in a dispute, from the day it is raised until the last penny is confirmed. */
class DisputeDutiesTest {
    private final Story story = Disputes.declined();
    private final Entry raised = story.kent().appends(Disputes.about(Disputes.offer(story)));
    private final EntryPlace place = EntryPlace.of(raised);

    @Test
    void nobody_owes_anything_until_it_is_acknowledged() {
        assertThat(duties()).isEmpty();
    }

    @Test
    void both_are_to_meet_on_the_rung_by_its_last_day_each_with_its_post() {
        acknowledged();
        assertThat(duties())
                .extracting(DisputeDuty::kind, DisputeDuty::agency, DisputeDuty::post, DisputeDuty::dueOn)
                .containsExactly(
                        tuple(Kind.MEET, Samples.KENT, "SEN manager", lastDay(1)),
                        tuple(Kind.MEET, Samples.NHS, "CYP commissioning manager", lastDay(1)));
        var up = goesUp(1);
        assertThat(duties())
                .extracting(DisputeDuty::post, DisputeDuty::dueOn, DisputeDuty::since)
                .containsExactly(
                        tuple("Director of Education", lastDay(2), up), tuple("SEND executive lead", lastDay(2), up));
    }

    @Test
    void more_time_is_to_be_answered_by_the_other_and_moves_the_last_day_of_both() {
        acknowledged();
        var longer = lastDay(1).plusDays(30);
        var asked = story.kent()
                .appends(new Disputing.ExtensionAsked(
                        place, 1, LastDays.extended(Disputes.LADDER, 1, longer, WorkingDays.ofEngland())));
        assertThat(of(Kind.ANSWER_EXTENSION))
                .extracting(DisputeDuty::agency, DisputeDuty::since, DisputeDuty::dueOn)
                .containsExactly(tuple(Samples.NHS, asked, lastDay(1)));
        story.nhs().sees().appends(new Disputing.ExtensionAgreed(place, EntryPlace.of(asked)));
        assertThat(of(Kind.ANSWER_EXTENSION)).isEmpty();
        assertThat(dispute().isGivenMoreTime(1)).isFalse();
        story.kent().sees().appends(new Disputing.Extended(place, EntryPlace.of(asked)));
        assertThat(of(Kind.MEET)).extracting(DisputeDuty::dueOn).containsOnly(longer);
        assertThat(dispute().isGivenMoreTime(1)).isTrue();
        assertThat(dispute().isGivenMoreTime(2)).isFalse();
    }

    @Test
    void after_the_last_rung_each_is_to_end_it_until_it_acts_on_its_own_duty() {
        acknowledged();
        goesUp(1);
        goesUp(2);
        goesUp(3);
        assertThat(duties())
                .extracting(DisputeDuty::kind, DisputeDuty::agency, DisputeDuty::dueOn)
                .containsExactly(tuple(Kind.END, Samples.KENT, null), tuple(Kind.END, Samples.NHS, null));
        story.kent().appends(new Disputing.OwnDuty(place));
        assertThat(duties()).extracting(DisputeDuty::agency).containsExactly(Samples.NHS);
        story.nhs().sees().appends(new Disputing.OwnDuty(place));
        assertThat(duties()).isEmpty();
    }

    @Test
    void a_claim_is_to_be_paid_in_parts_or_whole_and_each_payment_to_be_confirmed() {
        acknowledged();
        story.later(Duration.ofDays(103));
        var offer = Disputes.settling(story.kent(), raised, Samples.terms());
        var settled = story.nhs().sees().appends(story.nhs().accept(offer));
        story.kent().sees();
        var claim = story.record().claim(dispute()).orElseThrow();
        assertThat(duties())
                .extracting(
                        DisputeDuty::kind,
                        DisputeDuty::agency,
                        DisputeDuty::dueOn,
                        DisputeDuty::amount,
                        DisputeDuty::since)
                .containsExactly(tuple(Kind.PAY_CLAIM, Samples.KENT, claim.dueOn(), claim.amount(), settled));

        var part = story.kent().appends(new Disputing.ClaimPaid(place, new Pence(1), Samples.TODAY, "BACS 1"));
        var rest = new Pence(claim.amount().value() - 1);
        assertThat(duties())
                .extracting(DisputeDuty::kind, DisputeDuty::agency, DisputeDuty::amount)
                .containsExactly(
                        tuple(Kind.PAY_CLAIM, Samples.KENT, rest),
                        tuple(Kind.CONFIRM_PAYMENT, Samples.NHS, new Pence(1)));
        story.nhs().sees().appends(new Disputing.ClaimConfirmed(place, EntryPlace.of(part)));
        var last = story.kent().sees().appends(new Disputing.ClaimPaid(place, rest, Samples.TODAY, "BACS 2"));
        assertThat(duties())
                .extracting(DisputeDuty::kind, DisputeDuty::since)
                .containsExactly(tuple(Kind.CONFIRM_PAYMENT, last));
        story.nhs().sees().appends(new Disputing.ClaimConfirmed(place, EntryPlace.of(last)));
        assertThat(duties()).isEmpty();
    }

    private void acknowledged() {
        story.nhs().sees().appends(Disputes.acknowledging(story, raised));
        story.kent().sees();
    }

    private Entry goesUp(int rung) {
        story.later(Duration.ofDays(45));
        var up = story.kent().appends(new Disputing.Escalated(place, rung));
        story.nhs().sees();
        return up;
    }

    private LocalDate lastDay(int rung) {
        return dispute().lastDays().get(rung - 1);
    }

    private DisputeStanding dispute() {
        return story.record().dispute(place).orElseThrow();
    }

    private List<DisputeDuty> duties() {
        return story.record().duties(dispute());
    }

    private List<DisputeDuty> of(Kind kind) {
        return duties().stream().filter(duty -> duty.kind() == kind).toList();
    }
}
