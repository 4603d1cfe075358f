package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.sealing.SealedStatement;
import uk.concord.record.sealing.SealingSecret;
import uk.concord.record.sealing.StatementPlace;
import uk.concord.record.story.Author;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ProviderDirectory;

class StatingTest {
    private final Story story = Disputes.declined();
    private final EntryPlace dispute = Disputes.chaired(story);

    @Test
    void nothing_is_opened_until_both_have_filed_and_then_each_opens_its_own() {
        var byKent = story.kent().appends(Disputes.stating(dispute, 1, 1));
        assertThat(owed(story.kent())).isEmpty();
        assertThat(story.verdictOn(story.kent().appends(Disputes.opening(dispute, byKent, 1))))
                .isEqualTo("OPENED_TOO_EARLY");
        story.nhs().sees();
        assertThat(owed(story.nhs())).isEmpty();
        var byNhs = story.nhs().appends(Disputes.stating(dispute, 1, 2));
        assertThat(owed(story.nhs())).containsExactly(new Command.OpenStatement(dispute, EntryPlace.of(byNhs)));
        story.kent().sees();
        assertThat(owed(story.kent())).containsExactly(new Command.OpenStatement(dispute, EntryPlace.of(byKent)));

        story.kent().appends(Disputes.opening(dispute, byKent, 1));
        story.nhs().appends(Disputes.opening(dispute, byNhs, 2));
        assertThat(standing().statements()).allMatch(FiledStatement::isOpen);
        assertThat(owed(story.kent())).isEmpty();
        assertThat(story.verdictOn(story.kent().appends(Disputes.opening(dispute, byKent, 1))))
                .isEqualTo("ALREADY_SAID");
    }

    @Test
    void a_statement_that_stays_alone_is_opened_when_its_rung_is_over() {
        var byKent = story.kent().appends(Disputes.stating(dispute, 1, 1));
        story.later(Duration.ofDays(15));
        story.kent().appends(new Disputing.Escalated(dispute, 1));
        assertThat(owed(story.kent())).containsExactly(new Command.OpenStatement(dispute, EntryPlace.of(byKent)));
        assertThat(story.verdictOn(story.kent().appends(Disputes.opening(dispute, byKent, 1))))
                .isEmpty();
        var late = story.nhs().sees().appends(Disputes.stating(dispute, 1, 2));
        assertThat(story.verdictOn(late)).isEqualTo("RUNG_OVER");
        var onNext = story.nhs().appends(Disputes.stating(dispute, 2, 3));
        assertThat(story.verdictOn(onNext)).isEmpty();
    }

    @Test
    void what_is_sealed_when_the_dispute_is_taken_back_stays_so() {
        var byKent = story.kent().appends(Disputes.stating(dispute, 1, 1));
        story.nhs().appends(Disputes.stating(dispute, 1, 2));
        story.kent().appends(new Disputing.Withdrawn(dispute));
        story.kent().sees();
        assertThat(owed(story.kent())).isEmpty();
        assertThat(story.verdictOn(story.kent().appends(Disputes.opening(dispute, byKent, 1))))
                .isEqualTo("OPENED_TOO_EARLY");
    }

    @Test
    void a_body_states_once_on_a_rung_and_only_what_is_sealed() {
        story.kent().appends(Disputes.stating(dispute, 1, 1));
        assertThat(story.verdictOn(story.kent().appends(Disputes.stating(dispute, 1, 3))))
                .isEqualTo("ALREADY_SAID");
        assertThat(story.verdictOn(story.nhs().appends(Disputes.stating(dispute, 2, 3))))
                .isEqualTo("RUNG_OVER");
        var wordless =
                story.nhs().appends(Disputes.stating(dispute, 1, 3), story.nhs().approver(), 0, story.now());
        assertThat(story.verdictOn(wordless)).isEqualTo("NO_STATEMENT");
        var twofold =
                story.nhs().appends(Disputes.stating(dispute, 1, 3), story.nhs().approver(), 2, story.now());
        assertThat(story.verdictOn(twofold)).isEqualTo("NO_STATEMENT");
    }

    @Test
    void only_the_authors_service_opens_with_the_key_that_was_promised() {
        var byKent = story.kent().appends(Disputes.stating(dispute, 1, 1));
        var byNhs = story.nhs().sees().appends(Disputes.stating(dispute, 1, 2));
        assertThat(story.verdictOn(story.nhs().appends(Disputes.opening(dispute, byKent, 1))))
                .isEqualTo("NOT_THE_AUTHOR");
        assertThat(story.verdictOn(story.nhs().appends(Disputes.opening(dispute, byNhs, 3))))
                .isEqualTo("WRONG_KEY");
        assertThat(story.verdictOn(story.nhs()
                        .appends(
                                Disputes.opening(dispute, byNhs, 2), story.nhs().approver(), 0, story.now())))
                .isEqualTo("SERVICE_REQUIRED");
        var nothing = new Disputing.StatementOpened(dispute, dispute, Disputes.key(2));
        assertThat(story.verdictOn(story.nhs().appends(nothing))).isEqualTo("UNKNOWN_STATEMENT");
        assertThat(story.verdictOn(story.nhs().appends(Disputes.opening(dispute, byNhs, 2))))
                .isEmpty();
    }

    @Test
    void nobody_states_anything_before_the_dispute_is_acknowledged_or_after_it_ended() {
        var other = Disputes.withLines(Disputes.about(Disputes.offer(story)), "speech");
        var raised = EntryPlace.of(story.kent().appends(other));
        assertThat(story.verdictOn(story.kent().appends(Disputes.stating(raised, 1, 1))))
                .isEqualTo("NOT_ACKNOWLEDGED");
        story.kent().appends(new Disputing.Withdrawn(dispute));
        assertThat(story.verdictOn(story.kent().appends(Disputes.stating(dispute, 1, 1))))
                .isEqualTo("DISPUTE_ENDED");
    }

    @Test
    void a_statement_is_decided_on_by_its_words_and_opened_by_its_key() {
        var secret = new SealingSecret(Disputes.key(9).value());
        var place = new StatementPlace(Samples.PARTNERSHIP.id(), Samples.RECORD, dispute.leaf(), 1, Samples.KENT);
        var sealed = SealedStatement.seal(place, "The plan says section F.", secret, new byte[64]);
        assertThat(decide(story.kent(), file("NHS number 943 476 5919", sealed), StatementKeys.NONE))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(Refusal.STATEMENT_NOT_READY));
        var filed = new Disputing.StatementFiled(dispute, 1, sealed.keyHash());
        assertThat(decide(story.kent(), file("The plan says section F.", sealed), StatementKeys.NONE))
                .isEqualTo(new Decision.Accepted(List.of(filed)));

        var entry = story.kent().appends(filed);
        story.nhs().appends(Disputes.stating(dispute, 1, 2));
        story.kent().sees();
        var open = owed(story.kent()).getFirst();
        assertThat(decide(story.kent(), open, StatementKeys.NONE))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(Refusal.STATEMENT_KEY_MISSING));
        var key = secret.key(place, sealed.reference().commitment());
        assertThat(decide(story.kent(), open, _ -> Optional.of(key)))
                .isEqualTo(new Decision.Accepted(
                        List.of(new Disputing.StatementOpened(dispute, EntryPlace.of(entry), key))));
    }

    private Command file(String words, SealedStatement sealed) {
        return new Command.FileStatement(dispute, 1, words, sealed);
    }

    private Decision decide(Author by, Command command, StatementKeys keys) {
        var actor = command instanceof Command.OpenStatement ? Actor.SERVICE : by.approver();
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
                        Disputes.AGREED,
                        keys));
    }

    private List<Command> owed(Author by) {
        return Reactions.due(by.knows(), by.code(), story.now()).stream()
                .filter(command -> command instanceof Command.OpenStatement)
                .toList();
    }

    private DisputeStanding standing() {
        return story.record().dispute(dispute).orElseThrow();
    }
}
