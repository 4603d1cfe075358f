package uk.concord.gateway;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Arrays;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Actor;
import uk.concord.proto.entry.v1.AuthorityCited;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Decision;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.entry.v1.ExistingAgreement;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.RejectedOption;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;
import uk.concord.proto.record.v1.Agency;
import uk.concord.proto.record.v1.AgencyKind;
import uk.concord.proto.record.v1.AgreementView;
import uk.concord.proto.record.v1.DecisionView;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.Partnership;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

/** Answers of the services, as they come for the story's first record. */
public final class Examples {
    public static final String RECORD = "0f9c2f6e-8a0b-4d7e-9a55-6f2f3a1b2c3d";
    public static final String DRAFT = "7d1f6a52-10c6-4a3e-8f6f-0a4d1c9be001";
    public static final Agency KENT = Agency.newBuilder()
            .setCode("kcc")
            .setName("Kent County Council")
            .setShortName("Kent")
            .setKind(AgencyKind.AGENCY_KIND_COUNCIL)
            .setOrganisation(organisation("GSS", "E10000016", "Kent County Council"))
            .build();
    public static final Agency NHS = Agency.newBuilder()
            .setCode("kmicb")
            .setName("NHS Kent and Medway")
            .setShortName("NHS Kent and Medway")
            .setKind(AgencyKind.AGENCY_KIND_HEALTH)
            .setOrganisation(organisation("ODS", "QKS", "NHS Kent and Medway"))
            .build();
    public static final Partnership PARTNERSHIP = Partnership.newBuilder()
            .setPartnershipId("kcc-kmicb")
            .setOwn(KENT)
            .setPartner(NHS)
            .build();
    public static final Sides SIDES = new Sides(PARTNERSHIP);
    public static final long NOW = micros("2026-03-06T09:30:00Z");
    private static final int FIRST_YEAR = 2017;

    private Examples() {}

    public static long micros(String instant) {
        return Instant.parse(instant).toEpochMilli() * 1_000;
    }

    public static Organisation organisation(String scheme, String code, String name) {
        return Organisation.newBuilder()
                .setScheme(scheme)
                .setCode(code)
                .setName(name)
                .build();
    }

    public static ByteString hash(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return ByteString.copyFrom(bytes);
    }

    /** The section 76 agreement of 2017 with its four lines, in three financial years of which two are parts. */
    public static Terms terms() {
        return Terms.newBuilder()
                .setTitle("Children and young people’s mental health service")
                .setServiceCode("CYPMHS")
                .setNeed("Children and young people wait too long for help with their mental health. "
                        + "Secure early help, support in care and support in school.")
                .setQuadrant(Quadrant.QUADRANT_JOINT_DELIVERY)
                .setTermsFrom("2017-09-01")
                .setTermsTo("2019-08-31")
                .setNoticeMonths(6)
                .setReviewDate("2018-09-01")
                .addLines(line("early-help", "Early Help", 1_200_000, 700_000))
                .addLines(line("children-in-care", "Children in Care priority", 1_000_000, 583_333))
                .addLines(line("khnes", "Kent Health Needs Education Service", 240_000, 140_000))
                .addLines(line("hsb", "Harmful sexual behaviour", 217_000, 126_583))
                .addProviders(organisation("ODS", "RAT", "North East London NHS Foundation Trust"))
                .addWeaknesses(4)
                .addWeaknesses(8)
                .setProcurementRoute(ProcurementRoute.PROCUREMENT_ROUTE_EARLIER_REGIME)
                .setOutcomes("Waiting times and outcomes by line, every quarter.")
                .setEqualityImpact("EqIA of 2017.")
                .setDataProtection("No personal data passes under this agreement.")
                .setExisting(ExistingAgreement.newBuilder()
                        .setDecidedOn("2017-03-20")
                        .setMinuteReference("17/00012"))
                .build();
    }

    private static Line line(String id, String name, long wholeYear, long firstPart) {
        var amounts = new YearAmount[] {
            amount(FIRST_YEAR, "2017-09-01", "2018-03-31", firstPart),
            amount(FIRST_YEAR + 1, "2018-04-01", "2019-03-31", wholeYear),
            amount(FIRST_YEAR + 2, "2019-04-01", "2019-08-31", wholeYear - firstPart)
        };
        return Line.newBuilder()
                .setLineId(id)
                .setName(name)
                .setLegalBasis(LegalBasis.LEGAL_BASIS_S76)
                .setPayee(NHS.getOrganisation())
                .addAllCosts(Arrays.asList(amounts))
                .addContributions(Contribution.newBuilder()
                        .setPayer(KENT.getOrganisation())
                        .setFund(Fund.FUND_GENERAL_FUND)
                        .addAllAmounts(Arrays.asList(amounts)))
                .setProvenance(Provenance.newBuilder()
                        .setKind(ProvenanceKind.PROVENANCE_KIND_PUBLIC)
                        .setSource("KCC decision 18/00071"))
                .build();
    }

    public static YearAmount amount(int year, String from, String to, long pounds) {
        return YearAmount.newBuilder()
                .setFinancialYear(year)
                .setFrom(from)
                .setTo(to)
                .setAmountPence(pounds * 100)
                .build();
    }

    /** A second version: the NHS pays a part, one line is gone. */
    public static Terms shared() {
        var terms = terms().toBuilder().clearExisting().setNoticeMonths(12).removeLines(2);
        var line = terms.getLinesBuilder(0);
        line.setName("Early Help").setProvenance(Provenance.newBuilder().setKind(ProvenanceKind.PROVENANCE_KIND_DEMO));
        line.clearContributions()
                .addContributions(half(line, KENT.getOrganisation(), Fund.FUND_GENERAL_FUND))
                .addContributions(half(line, NHS.getOrganisation(), Fund.FUND_ICB_BASELINE));
        return terms.build();
    }

    private static Contribution half(Line.Builder line, Organisation payer, Fund fund) {
        var contribution = Contribution.newBuilder().setPayer(payer).setFund(fund);
        line.getCostsList()
                .forEach(cost -> contribution.addAmounts(cost.toBuilder().setAmountPence(cost.getAmountPence() / 2)));
        return contribution.build();
    }

    public static DecisionRecord words() {
        return DecisionRecord.newBuilder()
                .setDecisionText("Offer the section 76 contribution of £2,657,000 a year to NHS Kent and Medway.")
                .setReasons("Children wait too long. One contract with shared outcomes is more likely to end that.")
                .addOptions(RejectedOption.newBuilder()
                        .setOption("A contract of our own")
                        .setRejectedBecause("it would split one pathway in two"))
                .setFinancialImplications("General Fund, as budgeted.")
                .setDecidedBy("Kim Approver")
                .build();
    }

    public static DecisionView decision(String agency, String post, String recordedAt) {
        return DecisionView.newBuilder()
                .setAgency(agency)
                .setActor(Actor.newBuilder().setPost(post))
                .setDecision(Decision.newBuilder()
                        .setDecidedOn("2026-03-03")
                        .setEffectiveOn("2026-03-03")
                        .setAuthority(AuthorityCited.newBuilder()
                                .setScheme("kcc-delegations-demo")
                                .setVersion(2)
                                .setPost(post)
                                .setLimitPence(1_000_000_000L)
                                .setContributionPence(531_400_000L)))
                .setRecord(words())
                .setRecordedAtMicros(micros(recordedAt))
                .build();
    }

    public static RecordSummary.Builder summary() {
        return RecordSummary.newBuilder()
                .setRecordId(RECORD)
                .setRef("KC-2026-0001")
                .setTitle(terms().getTitle())
                .setServiceCode("CYPMHS")
                .setStatus(RecordStatus.RECORD_STATUS_OFFERED)
                .setWaitingFor("kmicb")
                .setDueAtMicros(micros("2026-03-31T22:59:59Z"))
                .setYearlyPence(265_700_000)
                .addPayers(PayerTotal.newBuilder()
                        .setPayer(KENT.getOrganisation())
                        .setAmountPence(205_700_000)
                        .setFinancialYear(FIRST_YEAR + 1))
                .addPayers(PayerTotal.newBuilder()
                        .setPayer(NHS.getOrganisation())
                        .setAmountPence(60_000_000)
                        .setFinancialYear(FIRST_YEAR + 1))
                .setChangedAtMicros(micros("2026-03-03T10:14:05Z"))
                .setHeldByBoth(true)
                .addLegalBases(LegalBasis.LEGAL_BASIS_S76)
                .setQuadrant(Quadrant.QUADRANT_JOINT_DELIVERY)
                .setPartnershipId("kcc-kmicb")
                .setTermsFrom("2017-09-01")
                .setTermsTo("2019-08-31");
    }

    public static OfferView.Builder offer(int version, String offerer, Terms terms, OfferStatus status) {
        return OfferView.newBuilder()
                .setReference(reference(version))
                .setNegotiation(1)
                .setVersion(version)
                .setOfferer(offerer)
                .setTerms(terms)
                .setOfferedAtMicros(micros("2026-03-03T10:14:05Z"))
                .setExpiresAtMicros(micros("2026-03-31T22:59:59Z"))
                .setStatus(status)
                .setDecision(decision(offerer, "Director of Education and SEND", "2026-03-03T10:14:05Z"));
    }

    private static OfferReference reference(int version) {
        return OfferReference.newBuilder()
                .setOrigin("concord/kcc-kmicb/kcc/1")
                .setIndex(version + 1L)
                .setDigest(hash(0x4f + version))
                .build();
    }

    /** Offered by Kent, waiting for the NHS. */
    public static RecordView offered() {
        return RecordView.newBuilder()
                .setSummary(summary())
                .addOffers(offer(1, "kcc", terms(), OfferStatus.OFFER_STATUS_DECLINED))
                .addOffers(offer(2, "kcc", shared(), OfferStatus.OFFER_STATUS_OPEN))
                .addTimeline(entry("kcc", 2, EntryType.ENTRY_TYPE_OFFER, "2026-03-03T10:14:05Z", 0)
                        .setVersion(2)
                        .setDigest(hash(0x51)))
                .addTimeline(entry(
                                "kmicb",
                                1,
                                EntryType.ENTRY_TYPE_DECLINE,
                                "2026-03-02T15:20:11Z",
                                micros("2026-03-02T15:20:12Z"))
                        .setVersion(1)
                        .setDigest(hash(0x50)))
                .addTimeline(entry(
                                "kcc",
                                1,
                                EntryType.ENTRY_TYPE_OFFER,
                                "2026-03-01T11:00:00Z",
                                micros("2026-03-01T11:00:01Z"))
                        .setVersion(1)
                        .setDigest(hash(0x50)))
                .addTimeline(entry(
                        "kcc", 0, EntryType.ENTRY_TYPE_OPENED, "2026-03-01T11:00:00Z", micros("2026-03-01T11:00:01Z")))
                .setStateDigest(hash(0x9a))
                .setVersion(4)
                .build();
    }

    /** Agreed as an existing agreement, with a crossing offer of the NHS that is void. */
    public static RecordView agreed() {
        var offer = offer(1, "kcc", terms(), OfferStatus.OFFER_STATUS_ACCEPTED)
                .setAnswer(decision("kmicb", "Director of children’s commissioning", "2026-03-04T09:00:00Z"));
        return RecordView.newBuilder()
                .setSummary(summary()
                        .setStatus(RecordStatus.RECORD_STATUS_AGREED)
                        .setExisting(true)
                        .clearWaitingFor()
                        .setDueAtMicros(0))
                .addOffers(offer)
                .setAgreement(AgreementView.newBuilder()
                        .setOffer(offer.getReference())
                        .setTermsFrom("2017-09-01")
                        .setAuthorisedFrom("2017-03-28")
                        .setHeldAtMicros(micros("2026-03-04T09:00:02Z"))
                        .setExisting(true))
                .addTimeline(entry(
                                "kmicb",
                                2,
                                EntryType.ENTRY_TYPE_ACCEPT,
                                "2026-03-04T09:00:00Z",
                                micros("2026-03-04T09:00:02Z"))
                        .setVersion(1)
                        .setDigest(hash(0x50)))
                .addTimeline(entry(
                                "kmicb",
                                1,
                                EntryType.ENTRY_TYPE_OFFER,
                                "2026-03-03T10:14:06Z",
                                micros("2026-03-03T10:14:08Z"))
                        .setVersion(1)
                        .setVoidReason("NEGOTIATION_OPEN")
                        .setDigest(hash(0x77)))
                .addTimeline(entry(
                                "kcc",
                                1,
                                EntryType.ENTRY_TYPE_OFFER,
                                "2026-03-03T10:14:05Z",
                                micros("2026-03-03T10:14:07Z"))
                        .setVersion(1)
                        .setDigest(hash(0x50)))
                .addTimeline(entry(
                        "kcc", 0, EntryType.ENTRY_TYPE_OPENED, "2026-03-03T10:14:05Z", micros("2026-03-03T10:14:07Z")))
                .setStateDigest(hash(0x9a))
                .setVersion(4)
                .build();
    }

    private static TimelineEntry.Builder entry(
            String agency, long index, EntryType type, String recordedAt, long receivedAt) {
        return TimelineEntry.newBuilder()
                .setAgency(agency)
                .setOrigin("concord/kcc-kmicb/" + agency + "/1")
                .setIndex(index)
                .setType(type)
                .setActor(Actor.newBuilder()
                        .setPost(
                                agency.equals("kcc")
                                        ? "Director of Education and SEND"
                                        : "Director of children’s commissioning"))
                .setRecordedAtMicros(micros(recordedAt))
                .setReceivedAtMicros(receivedAt)
                .setNegotiation(1)
                .setLeafHash(hash(0x33));
    }
}
