package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.EntryPlace;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.ListDiscussionRequest;
import uk.concord.proto.record.v1.ListDiscussionResponse;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.ShareDraftRequest;

/** Discussion in each service: said by one agency, read by both, deciding nothing. */
public abstract class DiscussionContract extends NegotiationUnderTest {

    protected DiscussionContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_question_is_asked_replied_to_and_marked_as_answered_by_the_other_agency() {
        var offered = offer("To be talked about", 100);
        var question = say(own, offered, CommentKind.COMMENT_KIND_QUESTION, null, "Who pays for the rooms?");
        var theirs = eventually(() -> discussion(partner, offered.getRecordId()), said -> said.getItemsCount() == 1);
        assertThat(theirs.getItems(0).getText()).isEqualTo("Who pays for the rooms?");
        assertThat(theirs.getOpenQuestions()).isEqualTo(1);

        say(partner, offered, CommentKind.COMMENT_KIND_REPLY, question.getPlace(), "We do.");
        say(partner, offered, CommentKind.COMMENT_KIND_ANSWERED, question.getPlace(), "");
        var ours = eventually(() -> list(own, offered.getRecordId()), said -> said.getItemsCount() == 3);
        assertThat(ours.getOpenQuestions()).isZero();
        assertThat(ours.getItems(2).getAnsweredBy()).isEqualTo(partner.code());
        assertThat(Failed.by(() -> say(own, offered, CommentKind.COMMENT_KIND_ANSWERED, question.getPlace(), ""))
                        .reason())
                .isEqualTo("ALREADY_MARKED");
    }

    @Test
    void what_is_said_moves_no_version_and_no_status() {
        var offered = offer("To stay as it is", 100);
        var before = find(own, offered);
        say(own, offered, CommentKind.COMMENT_KIND_REMARK, null, "Nothing follows from this.");
        var after = find(own, offered);
        assertThat(after.getVersion()).isEqualTo(before.getVersion());
        assertThat(after.getSummary().getStatus()).isEqualTo(before.getSummary().getStatus());
        assertThat(after.getTimelineCount()).isEqualTo(before.getTimelineCount() + 1);
        assertThat(accept(offered).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
    }

    @Test
    void the_draft_of_a_new_record_is_shown_before_anybody_decides_and_offered_afterwards() {
        var draft = created(terms("Shown first", 100), words());
        var shown = calls(own, commissioner(own))
                .discussion()
                .shareDraft(sharing(draft))
                .getItem();
        assertThat(shown.getTerms().getTitle()).isEqualTo("Shown first");
        var theirs = eventually(() -> discussion(partner, draft.getRecordId()), said -> said.getItemsCount() == 1);
        assertThat(theirs.getItems(0).getTerms()).isEqualTo(shown.getTerms());

        var submitted = submit(calls(own, commissioner(own)), draft);
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(submitted).build());
        assertThat(offered.getRecordId()).isEqualTo(draft.getRecordId());
        assertThat(find(own, offered).getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_OFFERED);
    }

    @Test
    void the_same_request_sent_twice_says_it_once() {
        var offered = offer("Said once", 100);
        var request =
                request(offered, CommentKind.COMMENT_KIND_REMARK, null, "Once.").build();
        var calls = calls(own, approver(own)).discussion();
        var first = calls.comment(request);
        assertThat(calls.comment(request).getItem().getPlace())
                .isEqualTo(first.getItem().getPlace());
        assertThat(list(own, offered.getRecordId()).getTotal()).isEqualTo(1);
        assertThat(Failed.by(() -> calls.comment(
                                request.toBuilder().setText("Twice.").build()))
                        .reason())
                .isEqualTo("KEY_USED_BEFORE");
    }

    @Test
    void a_childs_number_no_words_and_an_auditor_are_refused() {
        var offered = offer("Kept clean", 100);
        var named =
                Failed.by(() -> say(own, offered, CommentKind.COMMENT_KIND_REMARK, null, "For 999 000 0018, please"));
        assertThat(named.reason()).isEqualTo("COMMENT_NOT_READY");
        assertThat(named.fields()).containsExactly("text");
        assertThat(Failed.by(() -> say(own, offered, CommentKind.COMMENT_KIND_REMARK, null, "  "))
                        .fields())
                .containsExactly("text");
        var request = request(offered, CommentKind.COMMENT_KIND_REMARK, null, "I only read.")
                .build();
        assertThat(Failed.by(() -> calls(own, auditor()).discussion().comment(request))
                        .status())
                .isEqualTo(Code.PERMISSION_DENIED);
        assertThat(list(own, offered.getRecordId()).getTotal()).isZero();
    }

    @Test
    void a_long_discussion_is_read_page_by_page() {
        var offered = offer("Talked about at length", 100);
        for (var number = 0; number < 5; number++) {
            say(own, offered, CommentKind.COMMENT_KIND_REMARK, null, "Remark " + number);
        }
        var asking = asking(offered.getRecordId()).setPageSize(2);
        var seen = new HashSet<String>();
        var pages = 0;
        do {
            var page = calls(own, auditor()).discussion().listDiscussion(asking.build());
            page.getItemsList()
                    .forEach(item -> assertThat(seen.add(item.getText())).isTrue());
            asking.setPageToken(page.getNextPageToken());
            pages++;
        } while (!asking.getPageToken().isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5);
    }

    private ShareDraftRequest sharing(Draft draft) {
        return ShareDraftRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setRequestId(newRequest())
                .build();
    }

    private DiscussionItem say(
            TestAgency agency, OfferResponse offered, CommentKind kind, @Nullable EntryPlace about, String text) {
        return calls(agency, approver(agency))
                .discussion()
                .comment(request(offered, kind, about, text).build())
                .getItem();
    }

    private CommentRequest.Builder request(
            OfferResponse offered, CommentKind kind, @Nullable EntryPlace about, String text) {
        var request = CommentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setKind(kind)
                .setText(text)
                .setRequestId(newRequest());
        return about == null ? request : request.setAbout(about);
    }

    private ListDiscussionRequest.Builder asking(String record) {
        return ListDiscussionRequest.newBuilder().setPartnershipId(partnership).setRecordId(record);
    }

    private ListDiscussionResponse list(TestAgency agency, String record) {
        return calls(agency, commissioner(agency))
                .discussion()
                .listDiscussion(asking(record).build());
    }

    /** The same, empty while the agency does not know the record. */
    private ListDiscussionResponse discussion(TestAgency agency, String record) {
        try {
            return list(agency, record);
        } catch (StatusRuntimeException unknown) {
            assertThat(Failed.of(unknown).status()).isEqualTo(Code.NOT_FOUND);
            return ListDiscussionResponse.getDefaultInstance();
        }
    }
}
