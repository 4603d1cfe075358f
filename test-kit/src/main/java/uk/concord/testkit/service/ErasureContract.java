package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.record.v1.AskErasureRequest;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.ErasureRequest;
import uk.concord.proto.record.v1.ErasureStatus;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.ListDiscussionRequest;
import uk.concord.proto.record.v1.ListErasuresRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.RefuseErasureRequest;
import uk.concord.proto.record.v1.TimelineEntry;
import uk.concord.testkit.identity.Person;

/** Erasing words in each service: asked by one, done by another, followed by the partner, and nothing decided is undone. */
public abstract class ErasureContract extends NegotiationUnderTest {

    protected ErasureContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void words_of_a_decision_go_at_both_agencies_and_what_was_decided_stays() {
        var draft = submitted(terms("Words that must go", 100), words());
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        assertThat(find(partner, offered).getOffers(0).getDecision().hasRecord())
                .isTrue();
        var asked = ask(commissioner(own), offered, PartKind.PART_KIND_DECISION_RECORD);
        assertThat(asked.getStatus()).isEqualTo(ErasureStatus.ERASURE_STATUS_WAITING);
        assertThat(find(own, offered).getOffers(0).getDecision().hasRecord()).isTrue();

        var erased = erase(administrator("first"), asked);
        assertThat(erased.getStatus()).isEqualTo(ErasureStatus.ERASURE_STATUS_ERASED);
        assertThat(erased.getEndedBy()).isEqualTo("Head of systems");
        var ours = eventually(
                () -> find(own, offered),
                view -> view.getOffers(0).getDecision().getErasure().getFollowedAtMicros() > 0);
        assertThat(ours.getOffers(0).getDecision().hasRecord()).isFalse();
        var theirs = find(partner, offered);
        assertThat(theirs.getOffers(0).getDecision().hasRecord()).isFalse();
        assertThat(theirs.getOffers(0).getDecision().getErasure().getReason())
                .isEqualTo(ErasureReason.ERASURE_REASON_ENTERED_BY_MISTAKE);
        assertThat(theirs.getStateDigest()).isEqualTo(ours.getStateDigest());
        assertThat(ours.getVersion()).isEqualTo(find(own, offered).getVersion());
        assertThat(accept(offered).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);

        var kept = calls(own, commissioner(own))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build())
                .getDraft();
        assertThat(kept.getDecisionRecord().getSerializedSize())
                .as("the draft they came from forgets them too")
                .isZero();
        assertThat(kept.getTerms().getTitle()).isEqualTo("Words that must go");
    }

    @Test
    void words_of_a_comment_go_and_the_discussion_says_so() {
        var offered = offer("Talked about too freely", 100);
        calls(own, commissioner(own))
                .discussion()
                .comment(CommentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setKind(CommentKind.COMMENT_KIND_REMARK)
                        .setText("Something about somebody.")
                        .setRequestId(newRequest())
                        .build());
        var asked = ask(approver(own), offered, PartKind.PART_KIND_COMMENT);
        erase(administrator("first"), asked);
        var said = calls(own, auditor())
                .discussion()
                .listDiscussion(ListDiscussionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build())
                .getItems(0);
        assertThat(said.getText()).isEmpty();
        assertThat(said.getErasure().getErasedAtMicros()).isPositive();
    }

    @Test
    void nobody_erases_what_they_asked_for_themselves_and_nobody_but_an_administrator_erases() {
        var offered = offer("Four eyes on words", 100);
        var first = administrator("first");
        var asked = ask(first, offered, PartKind.PART_KIND_DECISION_RECORD);
        assertThat(Failed.by(() -> erase(first, asked)).reason()).isEqualTo("FOUR_EYES");
        assertThat(Failed.by(() -> erase(approver(own), asked)).status()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(part(find(own, offered), PartKind.PART_KIND_DECISION_RECORD).getHeld())
                .isTrue();
        erase(administrator("second"), asked);
        assertThat(erase(administrator("second"), asked).getStatus())
                .as("said twice, it says what was done")
                .isEqualTo(ErasureStatus.ERASURE_STATUS_ERASED);
        assertThat(part(find(own, offered), PartKind.PART_KIND_DECISION_RECORD).getHeld())
                .isFalse();
        assertThat(Failed.by(() -> ask(approver(own), offered, PartKind.PART_KIND_DECISION_RECORD))
                        .reason())
                .isEqualTo("ERASED_ALREADY");
    }

    @Test
    void what_was_refused_is_not_erased_any_more() {
        var offered = offer("Words that stay", 100);
        var asked = ask(commissioner(own), offered, PartKind.PART_KIND_DECISION_RECORD);
        assertThat(Failed.by(() -> refuse(approver(own), asked)).reason()).isEqualTo("NOT_YOUR_REQUEST");
        assertThat(refuse(commissioner(own), asked).getStatus()).isEqualTo(ErasureStatus.ERASURE_STATUS_REFUSED);
        assertThat(Failed.by(() -> erase(administrator("first"), asked)).reason())
                .isEqualTo("ERASURE_REFUSED");
        assertThat(part(find(own, offered), PartKind.PART_KIND_DECISION_RECORD).getHeld())
                .isTrue();
    }

    @Test
    void the_partners_words_are_not_ours_to_erase_and_a_wish_needs_a_reason_and_care() {
        var offered = offer("Not ours", 100);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var theirs = request(find(partner, offered), offered, PartKind.PART_KIND_DECISION_RECORD);
        assertThat(Failed.by(() ->
                                calls(partner, commissioner(partner)).erasures().askErasure(theirs.build()))
                        .status())
                .isEqualTo(Code.NOT_FOUND);
        var careless = request(find(own, offered), offered, PartKind.PART_KIND_DECISION_RECORD)
                .clearReason()
                .clearNothingForbidsIt();
        assertThat(Failed.by(() -> calls(own, commissioner(own)).erasures().askErasure(careless.build()))
                        .fields())
                .containsExactly("reason", "nothing_forbids_it");
    }

    @Test
    void two_people_need_not_ask_and_the_same_wish_sent_twice_is_one() {
        var offered = offer("Asked once", 100);
        var wish = request(find(own, offered), offered, PartKind.PART_KIND_DECISION_RECORD)
                .build();
        var calls = calls(own, commissioner(own)).erasures();
        var first = calls.askErasure(wish).getErasure();
        assertThat(calls.askErasure(wish).getErasure()).isEqualTo(first);
        assertThat(Failed.by(() -> ask(approver(own), offered, PartKind.PART_KIND_DECISION_RECORD))
                        .reason())
                .isEqualTo("ERASURE_ASKED");
        var listed = calls(own, auditor())
                .erasures()
                .listErasures(ListErasuresRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build());
        assertThat(listed.getErasuresList()).hasSize(1);
        assertThat(listed.getErasures(0).getRef()).isNotEmpty();
    }

    private ErasureRequest ask(Person who, OfferResponse offered, PartKind kind) {
        return calls(own, who)
                .erasures()
                .askErasure(request(find(own, offered), offered, kind).build())
                .getErasure();
    }

    private AskErasureRequest.Builder request(RecordView view, OfferResponse offered, PartKind kind) {
        return AskErasureRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setEntryIndex(entry(view, kind).getIndex())
                .setCommitment(commitment(view, kind))
                .setReason(ErasureReason.ERASURE_REASON_ENTERED_BY_MISTAKE)
                .setNothingForbidsIt(true)
                .setRequestId(newRequest());
    }

    private ErasureRequest erase(Person who, ErasureRequest asked) {
        return calls(own, who)
                .erasures()
                .erase(EraseRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setErasureId(asked.getErasureId())
                        .setRequestId(newRequest())
                        .build())
                .getErasure();
    }

    private ErasureRequest refuse(Person who, ErasureRequest asked) {
        return calls(own, who)
                .erasures()
                .refuseErasure(RefuseErasureRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setErasureId(asked.getErasureId())
                        .setRequestId(newRequest())
                        .build())
                .getErasure();
    }

    private Person administrator(String name) {
        return person(own, name + "-administrator", "Head of systems", "administrator");
    }

    private static ByteString commitment(RecordView view, PartKind kind) {
        return part(view, kind).getCommitment();
    }

    private static PartView part(RecordView view, PartKind kind) {
        return entry(view, kind).getPartsList().stream()
                .filter(part -> part.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static TimelineEntry entry(RecordView view, PartKind kind) {
        return view.getTimelineList().stream()
                .filter(entry -> entry.getPartsList().stream().anyMatch(part -> part.getKind() == kind))
                .findFirst()
                .orElseThrow();
    }
}
