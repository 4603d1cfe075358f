package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.Cover;
import uk.concord.proto.record.v1.EndCoverRequest;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.ListCoversRequest;
import uk.concord.proto.record.v1.RecordCoverRequest;
import uk.concord.testkit.identity.Person;

/** Absence cover in every agency: a deputy signs within the limit of the post that is absent, and the entry says whose it is. */
public abstract class CoverContract extends NegotiationUnderTest {
    private static final String DEPUTY = "Deputy without a limit";

    protected CoverContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_deputy_decides_with_the_absent_posts_authority_and_the_entry_names_both() {
        var deputy = person(own, "deputy", DEPUTY, "approver");
        var draft = submitted(terms("While the director is away", 6_000), words());
        assertThat(Failed.by(() -> calls(own, deputy)
                        .negotiation()
                        .offer(offerRequest(draft).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "NO_DELEGATED_LIMIT");

        var cover = record(approver(own), DEPUTY, today(), today().plusDays(10));
        assertThat(calls(own, deputy)
                        .negotiation()
                        .getAuthority(GetAuthorityRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setDraftId(draft.getDraftId())
                                .build())
                        .getExplanation())
                .contains("You act for the " + own.approverPost());
        var offered = calls(own, deputy).negotiation().offer(offerRequest(draft).build());
        var decision = find(own, offered).getOffers(0).getDecision();
        assertThat(decision.getActor().getPost()).isEqualTo(DEPUTY);
        assertThat(decision.getDecision().getAuthority().getPost()).isEqualTo(own.approverPost());

        var ended = calls(own, approver(own)).covers().endCover(end(cover)).getCover();
        assertThat(ended.getLastDay()).isEqualTo(today().toString());
    }

    @Test
    void cover_that_has_not_begun_gives_nothing_yet() {
        var early = person(own, "early", "Deputy of next week", "approver");
        record(approver(own), "Deputy of next week", today().plusDays(7), today().plusDays(9));
        var draft = submitted(terms("Too early", 6_000), words());
        assertThat(Failed.by(() -> calls(own, early)
                                .negotiation()
                                .offer(offerRequest(draft).build()))
                        .reason())
                .isEqualTo("NO_DELEGATED_LIMIT");
    }

    @Test
    void only_the_post_itself_or_an_administrator_records_cover_for_it() {
        var other = person(own, "other", "Another approver", "approver");
        assertThat(Failed.by(() -> record(other, "Another deputy", today(), today()))
                        .status())
                .isEqualTo(Code.PERMISSION_DENIED);
        var administrator = person(own, "administrator", "Head of systems", "administrator");
        var cover = record(administrator, "Deputy by the administrator", today(), today().plusDays(1));
        assertThat(cover.getRecordedBy()).isEqualTo("Head of systems");
        assertThat(calls(own, commissioner(own))
                        .covers()
                        .listCovers(ListCoversRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .build())
                        .getCoversList())
                .anySatisfy(listed -> {
                    assertThat(listed.getCoverId()).isEqualTo(cover.getCoverId());
                    assertThat(listed.getMayBeEnded()).isFalse();
                });
    }

    @Test
    void cover_that_is_past_or_turned_round_or_for_oneself_is_named_by_field() {
        assertThat(Failed.by(() ->
                                record(approver(own), own.approverPost(), today().minusDays(3), today().minusDays(4)))
                        .fields())
                .contains("cover.deputy", "cover.last_day");
    }

    private Cover record(Person who, String deputy, LocalDate first, LocalDate last) {
        return calls(own, who)
                .covers()
                .recordCover(RecordCoverRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRequestId(newRequest())
                        .setCover(Cover.newBuilder()
                                .setPost(own.approverPost())
                                .setDeputy(deputy)
                                .setFirstDay(first.toString())
                                .setLastDay(last.toString())
                                .setReason("Annual leave"))
                        .build())
                .getCover();
    }

    private EndCoverRequest end(Cover cover) {
        return EndCoverRequest.newBuilder()
                .setPartnershipId(partnership)
                .setCoverId(cover.getCoverId())
                .setRequestId(newRequest())
                .build();
    }
}
