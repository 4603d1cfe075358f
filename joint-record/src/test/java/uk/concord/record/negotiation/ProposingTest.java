package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.record.Digest;
import uk.concord.record.Problem;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.dispute.Proposal.ProposedSplit;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.PartReference;
import uk.concord.record.negotiation.MadeProposal.State;
import uk.concord.record.story.Author;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ProviderDirectory;

class ProposingTest {
    private static final ProposedSplit SPLIT = new ProposedSplit("early-help", 6_667, 3_333);

    private final Story story = Disputes.declined();
    private final EntryPlace dispute = Disputes.chaired(story);

    @Test
    void the_other_agency_answers_once_and_nothing_is_settled_by_it() {
        var made = propose(story.kent(), null);
        assertThat(story.verdictOn(made)).isEmpty();
        assertThat(story.verdictOn(answer(story.nhs(), made, true)))
                .as("what it has not seen")
                .isEqualTo("UNKNOWN_PROPOSAL");
        assertThat(story.verdictOn(answer(story.kent(), made, true)))
                .as("its own")
                .isEqualTo("UNKNOWN_PROPOSAL");
        assertThat(states()).containsExactly(State.OPEN);

        assertThat(story.verdictOn(answer(story.nhs().sees(), made, true))).isEmpty();
        assertThat(story.verdictOn(answer(story.nhs(), made, false))).isEqualTo("ALREADY_SAID");
        assertThat(story.verdictOn(propose(story.nhs(), made))).isEqualTo("ALREADY_SAID");
        assertThat(states()).containsExactly(State.ACCEPTED);
        assertThat(standing().hasEnded()).as("it settles nothing").isFalse();
    }

    @Test
    void a_newer_proposal_takes_the_place_of_one_that_nobody_has_answered() {
        var first = propose(story.kent(), null);
        var second = propose(story.kent(), null);
        assertThat(states()).containsExactly(State.SUPERSEDED, State.OPEN);
        story.nhs().sees();
        assertThat(story.verdictOn(answer(story.nhs(), first, true))).isEqualTo("PROPOSAL_SUPERSEDED");
        assertThat(story.verdictOn(answer(story.nhs(), second, false))).isEmpty();
        story.kent().sees();
        propose(story.kent(), null);
        assertThat(states())
                .as("what was answered stays answered")
                .containsExactly(State.SUPERSEDED, State.REFUSED, State.OPEN);
    }

    @Test
    void an_answer_that_crosses_a_newer_proposal_stands_and_so_does_that_one() {
        var first = propose(story.kent(), null);
        story.nhs().sees();
        propose(story.kent(), null);
        assertThat(story.verdictOn(answer(story.nhs(), first, true))).isEmpty();
        assertThat(states()).containsExactly(State.ACCEPTED, State.OPEN);
    }

    @Test
    void a_proposal_may_answer_the_others_and_two_that_cross_both_stand() {
        var ours = propose(story.kent(), null);
        var theirs = propose(story.nhs(), null);
        assertThat(story.verdictOn(theirs)).isEmpty();
        assertThat(states()).containsExactly(State.OPEN, State.OPEN);
        story.kent().sees();
        story.nhs().sees();
        var instead = propose(story.kent(), theirs);
        assertThat(story.verdictOn(instead)).isEmpty();
        assertThat(standing().proposals())
                .extracting(MadeProposal::entry, MadeProposal::state)
                .contains(tuple(theirs, State.COUNTERED), tuple(ours, State.SUPERSEDED), tuple(instead, State.OPEN));
        assertThat(story.verdictOn(propose(story.kent(), ours)))
                .as("answers its own")
                .isEqualTo("UNKNOWN_PROPOSAL");
    }

    @Test
    void nothing_is_proposed_by_a_service_without_terms_or_once_it_is_over() {
        var wordless =
                story.kent().appends(Disputes.proposing(dispute), story.kent().approver(), 0, story.now());
        assertThat(story.verdictOn(wordless)).isEqualTo("NO_PROPOSAL");
        var twice =
                story.kent().appends(Disputes.proposing(dispute), story.kent().approver(), 2, story.now());
        assertThat(story.verdictOn(twice)).isEqualTo("NO_PROPOSAL");
        var byService = story.kent().appends(Disputes.proposing(dispute), Actor.SERVICE, 1, story.now());
        assertThat(story.verdictOn(byService)).isEqualTo("PERSON_REQUIRED");
        var made = propose(story.kent(), null);
        story.nhs().sees();
        story.kent().appends(new Disputing.Withdrawn(dispute));
        assertThat(story.verdictOn(propose(story.kent(), null))).isEqualTo("DISPUTE_ENDED");
        assertThat(story.verdictOn(answer(story.nhs().sees(), made, true))).isEqualTo("DISPUTE_ENDED");
    }

    @Test
    void what_is_proposed_must_stand_alone_and_be_shared() {
        var beside = with(story.kent(), PartReference.Visibility.SHARED, PartReference.Kind.COMMENT, 1);
        assertThat(story.verdictOn(beside)).as("a comment is shown to all").isEqualTo("NO_PROPOSAL");
        var kept = with(story.kent(), PartReference.Visibility.OWN, PartReference.Kind.PROPOSAL, 0);
        assertThat(story.verdictOn(kept)).isEqualTo("NO_PROPOSAL");
    }

    @Test
    void it_waits_on_the_work_of_the_other_until_it_is_answered() {
        var made = propose(story.kent(), null);
        assertThat(waiting())
                .extracting(DisputeDuty::agency, DisputeDuty::since, DisputeDuty::dueOn)
                .containsExactly(tuple(Samples.NHS, made, null));
        answer(story.nhs().sees(), made, false);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void an_agency_proposes_only_what_is_whole_and_names_no_child() {
        assertThat(problems(new Proposal("Two thirds to one.", List.of(SPLIT)))).isEmpty();
        assertThat(problems(new Proposal(" ", List.of(SPLIT)))).containsExactly("words");
        assertThat(problems(new Proposal("NHS number 943 476 5919", List.of(SPLIT))))
                .containsExactly("words");
        assertThat(problems(new Proposal("Half.", List.of()))).containsExactly("splits");
        assertThat(problems(new Proposal("Half.", List.of(SPLIT, SPLIT)))).containsExactly("splits");
        assertThat(problems(new Proposal("Half.", List.of(new ProposedSplit("early-help", 6_000, 5_000)))))
                .containsExactly("splits[0]");
        assertThat(problems(new Proposal("Half.", List.of(new ProposedSplit("early-help", 11_000, -1_000)))))
                .containsExactly("splits[0]");
        assertThat(problems(new Proposal("Half.", List.of(new ProposedSplit("speech", 5_000, 5_000)))))
                .containsExactly("splits");
    }

    private List<String> problems(Proposal proposal) {
        var by = story.kent();
        var decision = Negotiating.decide(
                by.knows(),
                new Command.Propose(Disputes.proposing(dispute), proposal),
                new Circumstances(
                        by.code(),
                        by.approver(),
                        story.now(),
                        LocalDate.ofInstant(story.now(), ZoneOffset.UTC),
                        ProviderDirectory.kentAndMedway(),
                        Disputes.AGREED,
                        StatementKeys.NONE));
        return switch (decision) {
            case Decision.Accepted accepted -> {
                assertThat(accepted.payloads()).containsExactly(Disputes.proposing(dispute));
                yield List.of();
            }
            case Decision.Refused refused -> {
                assertThat(refused.code()).isEqualTo(Refusal.PROPOSAL_NOT_READY);
                yield refused.problems().stream().map(Problem::path).toList();
            }
        };
    }

    private Entry propose(Author by, @Nullable Entry answered) {
        return by.appends(new Disputing.Proposed(dispute, answered == null ? null : EntryPlace.of(answered)));
    }

    private Entry answer(Author by, Entry made, boolean accepts) {
        return by.appends(Disputes.answering(dispute, made, accepts));
    }

    private Entry with(Author by, PartReference.Visibility visibility, PartReference.Kind kind, int proposals) {
        var usual = by.envelope(Disputes.proposing(dispute), by.approver(), 1, story.now());
        var other = new PartReference(Digest.over(new byte[] {1, 2}), visibility, kind, 100, null);
        var parts = proposals == 0 ? List.of(other) : List.of(usual.parts().getFirst(), other);
        return by.append(new Envelope(
                usual.origin(),
                usual.index(),
                usual.recordId(),
                usual.recordSeq(),
                usual.previousRecordLeaf(),
                usual.rulesVersion(),
                usual.payload(),
                usual.actor(),
                usual.recordedAt(),
                usual.idempotencyKey(),
                usual.ordinal(),
                usual.seen(),
                parts));
    }

    private List<State> states() {
        return standing().proposals().stream().map(MadeProposal::state).toList();
    }

    private List<DisputeDuty> waiting() {
        return story.record().duties(standing()).stream()
                .filter(duty -> duty.kind() == DisputeDuty.Kind.ANSWER_PROPOSAL)
                .toList();
    }

    private DisputeStanding standing() {
        return story.record().dispute(dispute).orElseThrow();
    }
}
