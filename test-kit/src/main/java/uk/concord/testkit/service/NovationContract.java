package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.Novation;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;

/** What every service does when an organisation that an agreement names has ended: its successor takes the place by a variation. */
public abstract class NovationContract extends NegotiationUnderTest {
    private static final FinancialYear YEAR_OF_THE_CHANGE = new FinancialYear(2022);
    private static final String LAST_DAY = "2022-06-30";
    private static final String FIRST_DAY = "2022-07-01";
    private static final Organisation CCG = ods("91Q", "NHS Kent and Medway CCG");
    private static final Organisation ICB = ods("QKS", "NHS Kent and Medway ICB");

    protected NovationContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_successor_takes_the_place_when_both_agencies_have_decided_and_money_stays_the_same() {
        var agreed = agreed("Lead of the former group");
        assertThat(find(own, agreed).getSuccessionsList())
                .extracting(one -> one.getLeaving(), one -> one.getSuccessor(), one -> one.getFrom())
                .containsExactly(tuple(CCG, ICB, FIRST_DAY));

        var draft = novation(agreed, FIRST_DAY, CCG);
        assertThat(draft.getTerms().getLinesList())
                .extracting(Line::getLineId, Line::getPayee)
                .containsExactly(tuple("line-1", CCG), tuple("line-1-2", ICB));
        assertThat(draft.getTerms().getLines(0).getCosts(0).getTo()).isEqualTo(LAST_DAY);
        assertThat(draft.getTerms().getLines(1).getCosts(0).getFrom()).isEqualTo(FIRST_DAY);
        assertThat(pence(draft.getTerms())).isEqualTo(pence(terms("Any")));
        var successors = draft.getTerms().getLines(1).getContributions(1);
        assertThat(successors.getPayer()).isEqualTo(ICB);
        assertThat(successors.getFund()).isEqualTo(Fund.FUND_ICB_BASELINE);
        assertThat(successors.getThirdParty()).isFalse();

        var offered = offer(draft);
        assertThat(find(own, agreed).getAgreement().getOffer()).isEqualTo(agreed.getOffer());
        eventually(() -> find(partner, agreed), view -> view.getOffersCount() == 2);
        var theirs = accept(offered);
        assertThat(theirs.getAgreement().getOffer()).isEqualTo(offered.getOffer());
        assertThat(theirs.getSuccessionsList()).isEmpty();
        var ours = eventually(
                () -> find(own, agreed), view -> view.getAgreement().getOffer().equals(offered.getOffer()));
        assertThat(ours.getStateDigest()).isEqualTo(theirs.getStateDigest());
        assertThat(Failed.by(() -> novation(agreed, FIRST_DAY, CCG)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "NOTHING_TO_PASS");
    }

    @Test
    void a_novation_asked_for_twice_is_drafted_once() {
        var agreed = agreed("Asked for twice");
        var request = request(agreed.getRecordId(), FIRST_DAY, CCG).build();
        var drafts = calls(own, commissioner(own)).drafts();
        assertThat(drafts.createDraft(request)).isEqualTo(drafts.createDraft(request));
    }

    @Test
    void nothing_passes_before_it_is_agreed() {
        var offered = offer(created(terms("Only offered"), words()));
        assertThat(Failed.by(() -> novation(offered, FIRST_DAY, CCG)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "NOTHING_AGREED");
    }

    @Test
    void only_who_has_ended_by_a_day_of_the_agreement_passes_to_a_successor() {
        var agreed = agreed("Not so");
        refused(agreed, LAST_DAY, Code.FAILED_PRECONDITION, "LEAVING_STILL_VALID", CCG);
        refused(agreed, "2023-04-01", Code.INVALID_ARGUMENT, "DAY_OUTSIDE_TERMS", CCG);
        refused(agreed, "1 July 2022", Code.INVALID_ARGUMENT, "NOT_A_DATE", CCG);
        refused(agreed, FIRST_DAY, Code.INVALID_ARGUMENT, "LEAVING_UNKNOWN", ods("ZZZ", ""));
        refused(agreed, FIRST_DAY, Code.INVALID_ARGUMENT, "NOT_AN_ORGANISATION", ods("", ""));
        refused(agreed, FIRST_DAY, Code.INVALID_ARGUMENT, "NOBODY_LEAVES");
        refused(agreed, FIRST_DAY, Code.FAILED_PRECONDITION, "AGENCY_ITSELF", ICB);
        refused(
                agreed,
                FIRST_DAY,
                Code.INVALID_ARGUMENT,
                "TOO_MANY",
                Collections.nCopies(21, CCG).toArray(Organisation[]::new));
    }

    @Test
    void a_novation_makes_the_terms_itself_and_only_of_a_record_of_this_partnership() {
        var agreed = agreed("Made by itself");
        var calls = calls(own, commissioner(own)).drafts();
        var withTerms = request(agreed.getRecordId(), FIRST_DAY, CCG).setTerms(terms("Mine"));
        assertThat(Failed.by(() -> calls.createDraft(withTerms.build())).reason())
                .isEqualTo("NOVATION_ALONE");
        var ofNone = request("", FIRST_DAY, CCG);
        assertThat(Failed.by(() -> calls.createDraft(ofNone.build())).reason()).isEqualTo("RECORD_MISSING");
        var ofAnother = request(UUID.randomUUID().toString(), FIRST_DAY, CCG);
        assertThat(Failed.by(() -> calls.createDraft(ofAnother.build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.NOT_FOUND, "UNKNOWN_RECORD");
    }

    private void refused(OfferResponse agreed, String from, Code status, String reason, Organisation... leaving) {
        assertThat(Failed.by(() -> novation(agreed, from, leaving)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(status, reason);
    }

    private OfferResponse agreed(String title) {
        var offered = offer(created(terms(title), words()));
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        return offered;
    }

    private OfferResponse offer(Draft draft) {
        var sent = submit(calls(own, commissioner(own)), draft);
        return calls(own, approver(own)).negotiation().offer(offerRequest(sent).build());
    }

    private Draft novation(OfferResponse agreed, String from, Organisation... leaving) {
        return calls(own, commissioner(own))
                .drafts()
                .createDraft(request(agreed.getRecordId(), from, leaving).build())
                .getDraft();
    }

    private CreateDraftRequest.Builder request(String record, String from, Organisation... leaving) {
        return CreateDraftRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(record)
                .setNovation(Novation.newBuilder().setFrom(from).addAllLeaving(List.of(leaving)))
                .setDecisionRecord(words())
                .setRequestId(newRequest());
    }

    /** One line whose money goes to a group that ends within the year, and half of which that group pays. */
    private Terms terms(String title) {
        var money = Pence.ofPounds(1_001);
        var review = YEAR_OF_THE_CHANGE.firstDay().plusMonths(6);
        var terms =
                TermsCodec.write(SampleTerms.pooled(domain(), title, money, money, YEAR_OF_THE_CHANGE, review))
                        .toBuilder();
        var line = terms.getLinesBuilder(0).setPayee(CCG);
        line.getContributionsBuilder(1).setPayer(CCG).setFund(Fund.FUND_GRANT).setThirdParty(true);
        return terms.build();
    }

    private static long pence(Terms terms) {
        return terms.getLinesList().stream()
                .flatMap(line -> line.getContributionsList().stream())
                .map(Contribution::getAmountsList)
                .flatMap(List::stream)
                .mapToLong(amount -> amount.getAmountPence())
                .sum();
    }

    private static Organisation ods(String code, String name) {
        return Organisation.newBuilder()
                .setScheme("ODS")
                .setCode(code)
                .setName(name)
                .build();
    }
}
