package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.story.Author;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Story;

class MeetingTest {
    private final Story story = Disputes.declined();
    private final EntryPlace dispute = Disputes.chaired(story);

    @Test
    void either_enters_a_meeting_and_the_other_confirms_it_or_leaves_it() {
        var held = story.kent().appends(Disputes.meeting(dispute, 1, today()));
        assertThat(story.verdictOn(held)).isEmpty();
        assertThat(story.verdictOn(confirm(story.kent(), held))).isEqualTo("UNKNOWN_MEETING");
        assertThat(story.verdictOn(confirm(story.nhs(), held))).isEqualTo("UNKNOWN_MEETING");
        story.nhs().sees();
        assertThat(story.verdictOn(confirm(story.nhs(), held))).isEmpty();
        assertThat(story.verdictOn(confirm(story.nhs(), held))).isEqualTo("ALREADY_SAID");
        assertThat(standing().meetings()).singleElement().satisfies(meeting -> assertThat(meeting.confirmation())
                .isNotNull());
    }

    @Test
    void no_meeting_is_entered_ahead_of_its_day_or_on_a_rung_to_come() {
        var ahead = story.kent().appends(Disputes.meeting(dispute, 1, today().plusDays(2)));
        assertThat(story.verdictOn(ahead)).isEqualTo("DAY_AHEAD");
        assertThat(story.verdictOn(story.kent().appends(Disputes.meeting(dispute, 2, today()))))
                .isEqualTo("RUNG_NOT_REACHED");
        var wordless = story.kent()
                .appends(Disputes.meeting(dispute, 1, today()), story.kent().approver(), 0, story.now());
        assertThat(story.verdictOn(wordless)).isEqualTo("NO_MINUTES");
        onSecondRung();
        assertThat(story.verdictOn(story.kent().appends(Disputes.meeting(dispute, 1, today()))))
                .as("minutes may be written down after the rung")
                .isEmpty();
        story.kent().appends(new Disputing.Withdrawn(dispute));
        assertThat(story.verdictOn(story.kent().appends(Disputes.meeting(dispute, 1, today()))))
                .isEqualTo("DISPUTE_ENDED");
    }

    @Test
    void a_chair_recommends_on_its_rung_and_each_body_answers_once() {
        assertThat(story.verdictOn(recommend(story.kent(), 2))).isEqualTo("RUNG_NOT_REACHED");
        onSecondRung();
        assertThat(story.verdictOn(recommend(story.kent(), 1))).isEqualTo("NO_CHAIR");
        var given = recommend(story.kent(), 2);
        assertThat(story.verdictOn(given)).isEmpty();
        assertThat(story.verdictOn(recommend(story.kent(), 2))).isEqualTo("ALREADY_SAID");

        assertThat(story.verdictOn(answer(story.kent(), given, true))).isEmpty();
        assertThat(story.verdictOn(answer(story.kent(), given, false))).isEqualTo("ALREADY_SAID");
        assertThat(story.verdictOn(answer(story.nhs(), given, true))).isEqualTo("UNKNOWN_RECOMMENDATION");
        assertThat(standing().recommendations().getFirst().isAcceptedByBoth()).isFalse();
        story.nhs().sees();
        var wordless = story.nhs()
                .appends(
                        new Disputing.RecommendationAnswered(dispute, EntryPlace.of(given), true),
                        story.nhs().approver(),
                        0,
                        story.now());
        assertThat(story.verdictOn(wordless)).isEqualTo("NO_GROUNDS_TEXT");
        answer(story.nhs(), given, true);
        assertThat(standing().recommendations().getFirst().isAcceptedByBoth()).isTrue();
        assertThat(standing().hasEnded()).as("it moves no money by itself").isFalse();
    }

    @Test
    void one_refusal_is_no_acceptance_and_a_recommendation_needs_its_words() {
        onSecondRung();
        var wordless = story.kent()
                .appends(
                        new Disputing.Recommended(dispute, 2, today()),
                        story.kent().approver(),
                        0,
                        story.now());
        assertThat(story.verdictOn(wordless)).isEqualTo("NO_RECOMMENDATION");
        var given = recommend(story.kent(), 2);
        answer(story.kent(), given, true);
        answer(story.nhs().sees(), given, false);
        assertThat(standing().recommendations().getFirst().isAcceptedByBoth()).isFalse();
    }

    private void onSecondRung() {
        story.later(Duration.ofDays(15));
        story.kent().appends(new Disputing.Escalated(dispute, 1));
        story.nhs().sees();
    }

    private Entry confirm(Author by, Entry held) {
        return by.appends(new Disputing.MeetingConfirmed(dispute, EntryPlace.of(held)));
    }

    private Entry recommend(Author by, int rung) {
        return by.appends(new Disputing.Recommended(dispute, rung, today()));
    }

    private Entry answer(Author by, Entry given, boolean accepts) {
        return by.appends(new Disputing.RecommendationAnswered(dispute, EntryPlace.of(given), accepts));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
    }

    private DisputeStanding standing() {
        return story.record().dispute(dispute).orElseThrow();
    }
}
