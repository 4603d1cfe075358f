package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
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
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.evidence.v1.ListRecordDigestsRequest;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.ReturnDraftRequest;
import uk.concord.proto.record.v1.SaveDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.identity.Person;

/** What every agency's service does for its people: drafting, deciding, reading, with the partner's real service beside it. */
public abstract class AgencyServiceContract extends ServiceUnderTest {

    protected AgencyServiceContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void what_one_offers_and_the_other_accepts_is_agreed_in_both_books_with_receipts() {
        var offered = offer("Therapy in the early years", 400_000);
        var seen = eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        assertThat(seen.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_OFFERED);
        assertThat(seen.getSummary().getWaitingFor()).isEqualTo(partner.code());
        assertThat(seen.getOffers(0).getDecision().getRecord().getReasons()).isEqualTo(words().getReasons());
        assertThat(seen.getOffers(0).getDecision().getRecord().getDecidedBy())
                .isEqualTo(approver(own).name());

        var accepted = accept(offered);
        assertThat(accepted.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(accepted.getAgreement().getOffer()).isEqualTo(offered.getOffer());

        var ours = eventually(
                () -> find(own, offered),
                view -> view.getAgreement().getHeldAtMicros() > 0
                        && view.getTimelineList().stream().allMatch(entry -> entry.getReceivedAtMicros() > 0));
        var theirs = eventually(
                () -> find(partner, offered), view -> view.getSummary().getHeldByBoth());
        assertThat(ours.getSummary().getHeldByBoth()).isTrue();
        assertThat(ours.getStateDigest()).isEqualTo(theirs.getStateDigest());
        assertThat(ours.getTimelineList())
                .extracting(entry -> entry.getVoidReason())
                .containsOnly("");
    }

    @Test
    void both_books_state_the_same_logs_and_verify_them_by_themselves() {
        accept(offer("Occupational therapy", 1_000));
        var request = GetBookRequest.newBuilder().setPartnershipId(partnership).build();
        eventually(
                () -> new Object[] {
                    calls(own, auditor()).books().getBook(request),
                    calls(partner, auditor()).books().getBook(request)
                },
                books -> {
                    var ours = (uk.concord.proto.evidence.v1.GetBookResponse) books[0];
                    var theirs = (uk.concord.proto.evidence.v1.GetBookResponse) books[1];
                    return ours.getOwn().getRoot().equals(theirs.getMirror().getRoot())
                            && ours.getMirror().getRoot().equals(theirs.getOwn().getRoot())
                            && ours.getOwn().getCosignedSize() == ours.getOwn().getSize()
                            && ours.getOwnVerifiedSize() == ours.getOwn().getSize()
                            && ours.getMirrorVerifiedSize() == ours.getMirror().getSize();
                });
        var digests = ListRecordDigestsRequest.newBuilder()
                .setPartnershipId(partnership)
                .build();
        eventually(
                () -> calls(own, auditor()).books().listRecordDigests(digests),
                ours -> ours.equals(calls(partner, auditor()).books().listRecordDigests(digests)));
    }

    @Test
    void a_declined_offer_shows_its_reasons_to_the_other() {
        var offered = offer("Wheelchairs", 2_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var answer = calls(partner, approver(partner))
                .negotiation()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
        assertThat(answer.getRecord().getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_DECLINED);
        var ours = eventually(
                () -> find(own, offered), view -> view.getOffers(0).getStatus() == OfferStatus.OFFER_STATUS_DECLINED);
        assertThat(ours.getOffers(0).getAnswer().getRecord().getReasons()).isEqualTo(words().getReasons());
    }

    @Test
    void the_same_request_sent_twice_has_one_effect_and_with_another_body_is_refused() {
        var draft = submitted(terms("Sent twice", 3_000), words());
        var request = offerRequest(draft).build();
        var calls = calls(own, approver(own)).negotiation();
        var first = calls.offer(request);
        assertThat(calls.offer(request)).isEqualTo(first);
        var other = request.toBuilder().setOpenDays(7).build();
        assertThat(Failed.by(() -> calls.offer(other)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "KEY_USED_BEFORE");
        assertThat(find(own, first).getOffersCount()).isEqualTo(1);
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
            var answers = pool.invokeAll(saves).stream()
                    .map(AgencyServiceContract::get)
                    .toList();
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
    void records_are_found_by_words_and_listed_page_by_page() {
        var marks = IntStream.range(0, 3)
                .mapToObj(number -> offer("Paging zebra " + number, 100).getRecordId())
                .toList();
        var calls = calls(own, auditor()).records();
        var first = ListRecordsRequest.newBuilder()
                .setPartnershipId(partnership)
                .setQuery("zebra")
                .setPageSize(2)
                .build();
        var one = calls.listRecords(first);
        assertThat(one.getTotalCapped()).isEqualTo(3);
        assertThat(one.getRecordsCount()).isEqualTo(2);
        var two = calls.listRecords(
                first.toBuilder().setPageToken(one.getNextPageToken()).build());
        assertThat(two.getNextPageToken()).isEmpty();
        var found = java.util.stream.Stream.concat(one.getRecordsList().stream(), two.getRecordsList().stream())
                .map(record -> record.getRecordId())
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(marks);
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
    void an_accept_that_names_another_digest_is_refused_and_the_offer_stays_open() {
        var offered = offer("Names exactly", 1_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        var other = offered.getOffer().toBuilder().setDigest(ByteString.copyFrom(new byte[32]));
        assertThat(Failed.by(() -> calls(partner, approver(partner))
                        .negotiation()
                        .accept(AcceptRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(offered.getRecordId())
                                .setOffer(other)
                                .setDecisionRecord(words())
                                .setRequestId(newRequest())
                                .build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "UNKNOWN_OFFER");
        assertThat(find(partner, offered).getOffers(0).getStatus()).isEqualTo(OfferStatus.OFFER_STATUS_OPEN);
    }

    @Test
    void references_are_the_agencys_own_and_never_given_twice() {
        var refs = IntStream.range(0, 5)
                .mapToObj(number ->
                        created(terms("Numbered " + number, 1), words()).getRef())
                .toList();
        assertThat(refs).doesNotHaveDuplicates().allMatch(ref -> ref.matches(own.referencePrefix() + "-\\d{4}-\\d{4}"));
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

    protected OfferResponse offer(String title, long poundsEach) {
        var draft = submitted(terms(title, poundsEach), words());
        return calls(own, approver(own)).negotiation().offer(offerRequest(draft).build());
    }

    private RecordView accept(OfferResponse offered) {
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        return calls(partner, approver(partner))
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getRecord();
    }

    private OfferRequest.Builder offerRequest(Draft draft) {
        return OfferRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setRequestId(newRequest());
    }

    /** The record as an agency's auditor reads it; an empty one while the agency does not know it. */
    private RecordView find(TestAgency agency, OfferResponse offered) {
        Person reader = commissioner(agency);
        try {
            return calls(agency, reader)
                    .records()
                    .getRecord(GetRecordRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRecordId(offered.getRecordId())
                            .build())
                    .getRecord();
        } catch (io.grpc.StatusRuntimeException unknown) {
            assertThat(Failed.of(unknown).status()).isEqualTo(Code.NOT_FOUND);
            return RecordView.getDefaultInstance();
        }
    }

    private Draft read(Draft draft) {
        return calls(own, commissioner(own))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build())
                .getDraft();
    }

    private SaveDraftRequest save(Draft draft, String title) {
        return SaveDraftRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setTerms(draft.getTerms().toBuilder().setTitle(title))
                .setDecisionRecord(draft.getDecisionRecord())
                .setRequestId(newRequest())
                .build();
    }

    protected Draft created(Terms terms, DecisionRecord words) {
        return created(calls(own, commissioner(own)), terms, words);
    }

    private Draft created(Calls calls, Terms terms, DecisionRecord words) {
        return calls.drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setTerms(terms)
                        .setDecisionRecord(words)
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
    }

    private Draft submitted(Terms terms, DecisionRecord words) {
        return submitted(calls(own, commissioner(own)), terms, words);
    }

    private Draft submitted(Calls calls, Terms terms, DecisionRecord words) {
        return submit(calls, created(calls, terms, words));
    }

    private Draft submit(Calls calls, Draft draft) {
        return calls.drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
    }

    private static Object get(java.util.concurrent.Future<Object> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
