package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.record.Problem;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Payload.Comment.Kind;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.TermsCodec;

class DiscussingTest {
    private final Story story = Story.opened();

    @Test
    void what_is_said_decides_nothing_and_leaves_the_version_as_it_is() {
        var offer = story.kent().offers();
        var before = story.record();
        story.nhs().sees();
        story.nhs().says(Kind.QUESTION, offer);
        story.nhs().shares(Samples.terms(), offer);
        var after = story.record();

        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.openOffer()).isEqualTo(before.openOffer());
        assertThat(after.waitingFor()).isEqualTo(before.waitingFor());
        assertThat(after.size(Samples.NHS)).isEqualTo(before.size(Samples.NHS) + 2);
        assertThat(story.verdictOn(story.nhs().accepts(offer))).isEmpty();
    }

    @Test
    void a_question_is_open_until_either_agency_marks_it_as_answered() {
        var question = story.kent().says(Kind.QUESTION, null);
        story.nhs().sees();
        var reply = story.nhs().says(Kind.REPLY, question);
        assertThat(Discussion.of(story.record()).answered(question)).isEmpty();

        story.kent().sees();
        var mark = story.kent().marks(question);
        assertThat(Discussion.of(story.record()).answered(question)).contains(mark);
        assertThat(Discussion.of(story.record()).entries()).containsExactlyInAnyOrder(question, reply, mark);
        assertThat(story.verdictOn(story.kent().marks(question))).isEqualTo("ALREADY_MARKED");
    }

    @Test
    void two_marks_at_once_are_one_answer_in_both_books() {
        var question = story.kent().says(Kind.QUESTION, null);
        story.nhs().sees();
        var theirs = story.nhs().marks(question);
        var ours = story.kent().marks(question);
        assertThat(story.verdictOn(theirs)).isEmpty();
        assertThat(story.verdictOn(ours)).isEmpty();
        assertThat(Discussion.of(story.record()).answered(question)).contains(ours);
    }

    @Test
    void a_draft_may_be_incomplete_and_depart_from_an_offer_or_another_draft() {
        var offer = story.kent().offers();
        story.nhs().sees();
        var draft = story.nhs().shares(Samples.terms(List.of()), offer);
        story.kent().sees();
        var answer = story.kent().shares(Samples.terms(), draft);
        assertThat(story.verdictOn(draft)).isEmpty();
        assertThat(story.verdictOn(answer)).isEmpty();
    }

    @Test
    void what_it_is_about_must_lie_before_its_author_and_be_of_a_kind_to_speak_about_so() {
        var offer = story.kent().offers();
        assertThat(story.verdictOn(story.nhs().says(Kind.QUESTION, offer))).isEqualTo("UNKNOWN_ENTRY");
        story.nhs().sees();
        assertThat(story.verdictOn(story.nhs().says(Kind.REPLY, offer))).isEqualTo("UNKNOWN_ENTRY");
        assertThat(story.verdictOn(story.nhs().marks(offer))).isEqualTo("UNKNOWN_ENTRY");
        var remark = story.nhs().says(Kind.REMARK, null);
        assertThat(story.verdictOn(story.nhs().marks(remark))).isEqualTo("UNKNOWN_ENTRY");
        assertThat(story.verdictOn(story.nhs().says(Kind.QUESTION, remark))).isEqualTo("UNKNOWN_ENTRY");
    }

    @Test
    void a_comment_without_words_and_a_mark_with_words_are_void() {
        assertThat(story.verdictOn(story.kent().saysWithout(Kind.REMARK))).isEqualTo("NO_COMMENT_TEXT");
        var question = story.kent().says(Kind.QUESTION, null);
        var place = EntryPlace.of(question);
        assertThat(story.verdictOn(story.kent().says(new Payload.Comment(Kind.ANSWERED, place), 1)))
                .isEqualTo("NO_COMMENT_TEXT");
    }

    @Test
    void a_childs_number_keeps_a_comment_and_a_draft_from_being_said() {
        var said = refused(story.kent(), new Command.Say(Kind.REMARK, null, "For 999 000 0018"));
        assertThat(said.code()).isEqualTo(Refusal.COMMENT_NOT_READY);
        assertThat(said.problems()).extracting(Problem::code).containsExactly("PERSONAL_IDENTIFIER");
        var shown = refused(story.kent(), share(named("Therapy for 999 000 0018"), null));
        assertThat(shown.code()).isEqualTo(Refusal.TERMS_NOT_READY);
        assertThat(refused(story.kent(), new Command.Say(Kind.REMARK, null, " "))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("MISSING");
    }

    @Test
    void sharing_the_draft_of_a_new_record_opens_it_and_the_offer_after_it_does_not_open_it_again() {
        var fresh = new Story();
        var opening = new Command.OpenRecord("KC-2026-0007", "Children's mental health", "CYPMHS");
        accepted(fresh, fresh.kent(), share(Samples.terms(), opening));
        assertThat(fresh.record().opened()).isPresent();
        assertThat(fresh.record().status()).isEqualTo(RecordStatus.OPENED);
        var offer = new Command.MakeOffer(
                opening,
                TermsCodec.text(Samples.terms()),
                fresh.now().plus(Duration.ofDays(28)),
                Samples.decision(Samples.KENT, Samples.terms()),
                Samples.words(),
                List.of(Samples.EDITOR),
                List.of());
        accepted(fresh, fresh.kent(), offer);
        assertThat(fresh.record().openOffer()).isPresent();
    }

    @Test
    void nobody_says_more_than_sixty_things_an_hour() {
        var say = new Command.Say(Kind.REMARK, null, "Once more");
        for (var i = 0; i < Discussion.MOST_AN_HOUR; i++) {
            accepted(story, story.kent(), say);
        }
        assertThat(refused(story.kent(), say).code()).isEqualTo(Refusal.TOO_FAST);
        story.later(Duration.ofHours(1));
        accepted(story, story.kent(), say);
    }

    @Test
    void services_of_the_first_rules_hold_it_unread() {
        var comment = story.kent().says(Kind.REMARK, null);
        assertThat(comment.rulesVersion()).isEqualTo(2);
        assertThat(story.kent().offers().rulesVersion()).isEqualTo(1);
    }

    private static Command share(Terms terms, Command.@Nullable OpenRecord opening) {
        return new Command.ShareDraft(opening, TermsCodec.text(terms), null);
    }

    private static Terms named(String title) {
        var terms = Samples.terms();
        return new Terms(
                title,
                terms.serviceCode(),
                terms.need(),
                terms.quadrant(),
                terms.from(),
                terms.to(),
                terms.noticeMonths(),
                terms.reviewDate(),
                terms.lines(),
                terms.providers(),
                terms.weaknesses(),
                terms.procurementRoute(),
                terms.outcomes(),
                terms.equalityImpact(),
                terms.dataProtection(),
                null,
                terms.periodProvenance(),
                null,
                terms.measures());
    }

    private void accepted(Story told, Author by, Command command) {
        var decision = decide(told, by, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        for (var payload : ((Decision.Accepted) decision).payloads()) {
            Entry entry = by.appends(payload);
            assertThat(told.verdictOn(entry)).isEmpty();
        }
    }

    private Decision.Refused refused(Author by, Command command) {
        return (Decision.Refused) decide(story, by, command);
    }

    private static Decision decide(Story told, Author by, Command command) {
        return Negotiating.decide(
                by.knows(),
                command,
                new Circumstances(
                        by.code(),
                        by.approver(),
                        told.now(),
                        Samples.TODAY,
                        ProviderDirectory.kentAndMedway(),
                        Ladders.NONE,
                        StatementKeys.NONE));
    }
}
