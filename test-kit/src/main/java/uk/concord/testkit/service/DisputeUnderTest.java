package uk.concord.testkit.service;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.entry.v1.Ladder;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.entry.v1.Rung;
import uk.concord.proto.entry.v1.RungKind;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.ActOnOwnDutyRequest;
import uk.concord.proto.record.v1.AgreeExtensionRequest;
import uk.concord.proto.record.v1.AgreedLadder;
import uk.concord.proto.record.v1.AskExtensionRequest;
import uk.concord.proto.record.v1.ConfirmClaimPaymentRequest;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.EnterClaimPaymentRequest;
import uk.concord.proto.record.v1.ListLaddersRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RaiseDisputeRequest;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;

/** A ladder that both agencies have agreed, offers that were declined, and disputes about them. */
public abstract class DisputeUnderTest extends NegotiationUnderTest {
    protected static final Ladder LADDER = Ladder.newBuilder()
            .addRungs(rung("Service managers", 5, RungKind.RUNG_KIND_MEETING)
                    .setCouncilPost("SEN manager")
                    .setHealthPost("CYP commissioning manager"))
            .addRungs(rung("Independent chair", 5, RungKind.RUNG_KIND_CHAIR)
                    .setCouncilPost(TestAgency.KENT.approverPost())
                    .setHealthPost(TestAgency.HEALTH.approverPost()))
            .setCouncilInterimBasisPoints(5_000)
            .setClaimDays(5)
            .setInterestBasisPoints(800)
            .build();

    protected DisputeUnderTest(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private static Rung.Builder rung(String name, int days, RungKind kind) {
        return Rung.newBuilder().setName(name).setWorkingDays(days).setKind(kind);
    }

    /** Of the financial year that it is now: what both pay of one line. */
    protected Terms ofThisYear(String title, long councilPounds, long healthPounds) {
        var now = FinancialYear.containing(today());
        return TermsCodec.write(SampleTerms.pooled(
                domain(),
                title,
                Pence.ofPounds(councilPounds),
                Pence.ofPounds(healthPounds),
                now,
                now.firstDay().plusMonths(6)));
    }

    /** A ladder that both have agreed; made once for all contracts of a module. */
    protected AgreedLadder ladder() {
        synchronized (DisputeUnderTest.class) {
            return ladders(own).stream().findFirst().orElseGet(() -> {
                var agreed = offer(ofThisYear("How we settle disputes", 1, 1).toBuilder()
                        .setLadder(LADDER)
                        .build());
                accept(agreed);
                return eventually(() -> ladders(own), found -> !found.isEmpty()).getFirst();
            });
        }
    }

    protected List<AgreedLadder> ladders(TestAgency agency) {
        return calls(agency, commissioner(agency))
                .disputes()
                .listLadders(ListLaddersRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build())
                .getLaddersList();
    }

    protected OfferResponse offer(Terms terms) {
        return calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(submitted(terms, words())).build());
    }

    /** An offer of the own agency that the partner has declined, as both know. */
    protected OfferResponse declined(String title) {
        var offered = offer(ofThisYear(title, 120_000, 60_000));
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        calls(partner, approver(partner))
                .negotiation()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
        eventually(() -> find(own, offered), view -> view.getOffers(0).getEndedAtMicros() > 0);
        return offered;
    }

    protected RaiseDisputeRequest.Builder raising(OfferResponse offered) {
        return raising(offered.getRecordId(), offered.getOffer());
    }

    private RaiseDisputeRequest.Builder raising(String record, OfferReference terms) {
        var ladder = ladder();
        return RaiseDisputeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(record)
                .setLadderRecordId(ladder.getRecordId())
                .setLadderAgreement(ladder.getAgreement())
                .setTerms(terms)
                .addLineIds("line-1")
                .addGrounds(DisputeGrounds.DISPUTE_GROUNDS_SPLIT)
                .setAmountPence(1_000_000)
                .setSince(firstDay().toString())
                .setText("Two thirds are not ours to pay.")
                .setRequestId(newRequest());
    }

    protected LocalDate firstDay() {
        return FinancialYear.containing(today()).firstDay();
    }

    /** Raised by the own agency's commissioner and acknowledged by the partner's service, as the own book has it. */
    protected DisputeView raised(OfferResponse offered) {
        var raised = calls(own, commissioner(own))
                .disputes()
                .raiseDispute(raising(offered).build())
                .getDispute();
        return acknowledged(own, offered, raised.getLeaf());
    }

    protected DisputeView acknowledged(TestAgency agency, OfferResponse offered, ByteString leaf) {
        return eventually(
                () -> dispute(agency, offered, leaf), view -> view != null && view.getAcknowledgedAtMicros() > 0);
    }

    /** As an agency's book has it; null while it does not. */
    protected @Nullable DisputeView dispute(TestAgency agency, OfferResponse offered, ByteString leaf) {
        return find(agency, offered).getDisputesList().stream()
                .filter(dispute -> dispute.getLeaf().equals(leaf))
                .findFirst()
                .orElse(null);
    }

    /** The partner offers to settle; the own agency has not answered yet. */
    protected OfferResponse settling(OfferResponse offered, DisputeView dispute, Terms terms) {
        var calls = calls(partner, commissioner(partner));
        var draft = calls.drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setTerms(terms)
                        .setDecisionRecord(words())
                        .setSettles(dispute.getLeaf())
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
        return calls(partner, approver(partner))
                .negotiation()
                .offer(offerRequest(submit(calls, draft)).build());
    }

    /** Past the night of a last day at every agency, whatever holidays lie before it. */
    protected void after(String lastDay) {
        later(Duration.ofDays(ChronoUnit.DAYS.between(today(), LocalDate.parse(lastDay)) + 2));
    }

    /** The dispute as an agency's book has it, once it has it. */
    protected DisputeView read(TestAgency agency, OfferResponse offered, DisputeView dispute) {
        return eventually(() -> dispute(agency, offered, dispute.getLeaf()), view -> view != null);
    }

    protected DisputeView ask(TestAgency agency, OfferResponse offered, DisputeView dispute, String lastDay) {
        return calls(agency, commissioner(agency))
                .disputes()
                .askExtension(AskExtensionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setLastDay(lastDay)
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    protected DisputeView agree(TestAgency agency, OfferResponse offered, DisputeView dispute, ByteString asked) {
        return calls(agency, commissioner(agency))
                .disputes()
                .agreeExtension(AgreeExtensionRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setAsked(asked)
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    protected DisputeView onDuty(TestAgency agency, OfferResponse offered, DisputeView dispute) {
        return calls(agency, approver(agency))
                .disputes()
                .actOnOwnDuty(ActOnOwnDutyRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setText("Section 42 binds us whoever is right.")
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    protected DisputeView pay(TestAgency agency, OfferResponse offered, DisputeView dispute, long pence) {
        return calls(agency, financeOfficer(agency))
                .disputes()
                .enterClaimPayment(EnterClaimPaymentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setAmountPence(pence)
                        .setPaidOn(today().toString())
                        .setReference("BACS 4711")
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    protected DisputeView confirm(TestAgency agency, OfferResponse offered, DisputeView dispute, ByteString paid) {
        return calls(agency, financeOfficer(agency))
                .disputes()
                .confirmClaimPayment(ConfirmClaimPaymentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setPaid(paid)
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    /** The partner offers to settle it and the own agency accepts. */
    protected DisputeView settled(OfferResponse offered, DisputeView raised) {
        acknowledged(partner, offered, raised.getLeaf());
        var settling = settling(offered, raised, ofThisYear("Settled", 120_000, 60_000));
        eventually(() -> find(own, offered), view -> view.getOffersList().stream()
                .anyMatch(offer -> offer.getReference().equals(settling.getOffer())));
        calls(own, approver(own))
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(settling.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
        return read(own, offered, raised);
    }
}
