package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.ExistingAgreement;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ReturnDraftRequest;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.wire.TermsCodec;

/** What every service holds people to before a draft becomes an offer. */
public abstract class DraftContract extends NegotiationUnderTest {

    protected DraftContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_draft_saved_by_two_people_at_once_is_saved_by_one_and_the_other_is_told() throws Exception {
        var draft = created(terms("Two at once", 3_000), words());
        var saves = IntStream.range(0, 2)
                .<Callable<Object>>mapToObj(who -> () -> {
                    var person = person(own, "commissioner" + who, "Commissioner", "commissioner");
                    try {
                        return calls(own, person).drafts().saveDraft(save(draft, "By number " + who));
                    } catch (io.grpc.StatusRuntimeException stale) {
                        return Failed.of(stale);
                    }
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(saves).stream().map(DraftContract::get).toList();
            assertThat(answers)
                    .filteredOn(Failed.class::isInstance)
                    .singleElement()
                    .satisfies(failed -> assertThat(((Failed) failed).status()).isEqualTo(Code.ABORTED));
        }
        assertThat(read(draft).getVersion()).isEqualTo(draft.getVersion() + 1);
    }

    @Test
    void nobody_approves_what_they_edited() {
        var both = person(own, "both", own.approverPost(), "commissioner").with("commissioner", "approver");
        var draft = submitted(calls(own, both), terms("My own", 4_000), words());
        var authority = calls(own, both)
                .negotiation()
                .getAuthority(GetAuthorityRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build());
        assertThat(authority.getPermitted()).isFalse();
        assertThat(authority.getReason()).isEqualTo("EDITOR_MAY_NOT_APPROVE");
        assertThat(Failed.by(() ->
                        calls(own, both).negotiation().offer(offerRequest(draft).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "EDITOR_MAY_NOT_APPROVE");
        assertThat(read(draft).getStatus()).isEqualTo(DraftStatus.DRAFT_STATUS_WITH_APPROVER);
        assertThat(calls(own, approver(own))
                        .negotiation()
                        .offer(offerRequest(draft).build())
                        .getVersion())
                .isPositive();
    }

    @Test
    void a_draft_goes_to_the_approver_comes_back_with_a_reason_and_goes_again() {
        var draft = submitted(terms("There and back", 5_000), words());
        var work = calls(own, approver(own))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build());
        assertThat(work.getWaitingForUsList())
                .filteredOn(item -> item.getDraftId().equals(draft.getDraftId()))
                .singleElement()
                .satisfies(item -> assertThat(item.getKind()).isEqualTo(WorkKind.WORK_KIND_DECIDE_DRAFT));
        assertThat(Failed.by(() -> calls(own, commissioner(own)).drafts().saveDraft(save(draft, "Too late"))))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "DRAFT_WITH_APPROVER");
        var returned = calls(own, approver(own))
                .drafts()
                .returnDraft(ReturnDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setReason("Say what the money buys.")
                        .setRequestId(newRequest())
                        .build());
        assertThat(returned.getDraft().getReturnReason()).isEqualTo("Say what the money buys.");
        assertThat(submit(calls(own, commissioner(own)), returned.getDraft()).getStatus())
                .isEqualTo(DraftStatus.DRAFT_STATUS_WITH_APPROVER);
    }

    @Test
    void references_are_the_agencys_own_and_never_given_twice() {
        var refs = IntStream.range(0, 5)
                .mapToObj(number ->
                        created(terms("Numbered " + number, 1), words()).getRef())
                .toList();
        assertThat(refs).doesNotHaveDuplicates().allMatch(ref -> ref.matches(own.referencePrefix() + "-\\d{4}-\\d{4}"));
    }

    @Test
    void an_existing_agreement_is_recorded_beyond_every_limit_but_by_other_eyes() {
        var decided = ExistingAgreement.newBuilder().setDecidedOn("2018-04-01").setMinuteReference("18/00071");
        var terms = terms("Decided long ago", 90_000_000).toBuilder()
                .setExisting(decided)
                .build();
        var draft = submitted(terms, words());
        var authority = calls(own, approver(own))
                .negotiation()
                .getAuthority(GetAuthorityRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build());
        assertThat(authority.getPermitted()).isTrue();
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        var request = AcceptRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setOffer(offered.getOffer())
                .setDecisionRecord(words())
                .setRequestId(newRequest());
        assertThat(Failed.by(() ->
                                calls(partner, approver(partner)).negotiation().accept(request.build()))
                        .fields())
                .containsExactly("existing_minute_reference");
        var accepted = calls(partner, approver(partner))
                .negotiation()
                .accept(request.setExistingDecidedOn("2018-03-20")
                        .setExistingMinuteReference("Governing body 2018/3")
                        .build())
                .getRecord();
        assertThat(accepted.getAgreement().getExisting()).isTrue();
        assertThat(accepted.getAgreement().getDecidedAfterItBegan()).isFalse();
        assertThat(accepted.getOffers(0).getAnswer().getDecision().getMinuteReference())
                .isEqualTo("Governing body 2018/3");
    }

    @Test
    void an_offer_of_terms_that_already_began_needs_a_reason_for_being_late() {
        var terms = started(terms("Already running", 5_000));
        var draft = submitted(terms, words().toBuilder().clearLateReason().build());
        var late = calls(own, approver(own))
                .negotiation()
                .getAuthority(GetAuthorityRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build());
        assertThat(late.getLate()).isTrue();
        assertThat(Failed.by(() -> calls(own, approver(own))
                                .negotiation()
                                .offer(offerRequest(draft).build()))
                        .status())
                .isEqualTo(Code.FAILED_PRECONDITION);
        var reason = DecisionRecord.newBuilder().setLateReason("The bodies met later than planned.");
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).setDecisionRecord(reason).build());
        assertThat(find(own, offered).getOffers(0).getDecision().getDecision().getLateReasonStated())
                .isTrue();
    }

    @Test
    void an_offer_over_the_limit_is_refused_with_the_limit_and_one_under_it_says_what_it_relies_on() {
        var draft = submitted(terms("Far too much", 90_000_000), words());
        var ask = GetAuthorityRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .build();
        var authority = calls(own, approver(own)).negotiation().getAuthority(ask);
        assertThat(authority.getPermitted()).isFalse();
        assertThat(authority.getExplanation()).contains("£90,000,000", "demonstration");
        assertThat(authority.getDemo()).isTrue();
        assertThat(Failed.by(() -> calls(own, approver(own))
                        .negotiation()
                        .offer(offerRequest(draft).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OVER_LIMIT");
        var nobody = person(own, "newcomer", "A post without a limit", "approver");
        assertThat(Failed.by(() -> calls(own, nobody)
                        .negotiation()
                        .offer(offerRequest(draft).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "NO_DELEGATED_LIMIT");
    }

    /** The same money over this financial year, which began before any day on which tests run. */
    private static Terms started(Terms terms) {
        var text = TermsCodec.read(terms).terms().from();
        var years = text == null ? 0 : text.getYear() - 2025;
        var started = terms.toBuilder()
                .setTermsFrom("2025-04-01")
                .setTermsTo("2026-03-31")
                .setReviewDate("2025-10-01");
        started.getLinesBuilderList().forEach(line -> {
            line.getCostsBuilderList().forEach(cost -> earlier(cost, years));
            line.getContributionsBuilderList()
                    .forEach(paid -> paid.getAmountsBuilderList().forEach(amount -> earlier(amount, years)));
        });
        return started.build();
    }

    private static void earlier(YearAmount.Builder amount, int years) {
        amount.setFinancialYear(amount.getFinancialYear() - years)
                .setFrom("2025-04-01")
                .setTo("2026-03-31");
    }

    private static Object get(java.util.concurrent.Future<Object> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
