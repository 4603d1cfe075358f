package uk.concord.record.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import uk.concord.record.ActorId;
import uk.concord.record.Agency;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.entry.Actor;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.ExistingAgreement;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.ProcurementRoute;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Quadrant;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;
import uk.concord.record.terms.YearAmount;

/** Things that tests speak of. */
public final class Samples {
    public static final AgencyCode KENT = new AgencyCode("kcc");
    public static final AgencyCode NHS = new AgencyCode("kmicb");
    public static final Partnership PARTNERSHIP = new Partnership(
            new PartnershipId("kcc-kmicb"),
            new Agency(KENT, AgencyKind.COUNCIL, OrganisationCode.gss("E10000016")),
            new Agency(NHS, AgencyKind.HEALTH, OrganisationCode.ods("QKS")),
            NHS);
    public static final RecordId RECORD = RecordId.parse("3f2c8a10-52b7-4d0e-9f6a-0c1d2e3f4a5b");
    public static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    public static final ActorId EDITOR = new ActorId(new UUID(7, 1));
    public static final Actor APPROVER = new Actor("Director of Education and SEND", new ActorId(new UUID(7, 2)));
    public static final Organisation COUNCIL =
            new Organisation(OrganisationCode.gss("E10000016"), "Kent County Council");
    public static final Organisation ICB = new Organisation(OrganisationCode.ods("QKS"), "NHS Kent and Medway ICB");
    public static final Organisation NELFT =
            new Organisation(OrganisationCode.ods("RAT"), "North East London NHS Foundation Trust");

    private Samples() {}

    /** A new agreement from July 2026 to March 2028: Kent 1.2 million a year, the NHS 0.8 million. */
    public static Terms terms() {
        return terms(List.of(line("early-help", 1_200_000, 800_000)));
    }

    public static Terms terms(List<Line> lines) {
        return new Terms(
                "Children's mental health",
                "CYPMHS",
                "Early help for children with emerging needs",
                Quadrant.JOINT_PLANNING,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2028, 3, 31),
                6,
                LocalDate.of(2027, 7, 1),
                lines,
                List.of(NELFT),
                List.of(4, 8),
                ProcurementRoute.PSR_DIRECT_C,
                "Shorter waits",
                "EqIA 2026/14",
                "DPIA 2026/9",
                null,
                Provenance.ENTERED,
                null,
                List.of());
    }

    public static Line line(String id, long kentPounds, long nhsPounds) {
        return new Line(
                id,
                "Early help",
                LegalBasis.S75_LEAD,
                NELFT,
                years(kentPounds + nhsPounds),
                List.of(
                        new Contribution(COUNCIL, Fund.GENERAL_FUND, false, years(kentPounds)),
                        new Contribution(ICB, Fund.ICB_BASELINE, false, years(nhsPounds))),
                new Provenance(Provenance.Kind.DEMO, ""));
    }

    /** Nine months of 2026/27 and all of 2027/28. */
    public static List<YearAmount> years(long yearlyPounds) {
        var first = new FinancialYear(2026);
        var second = new FinancialYear(2027);
        return List.of(
                new YearAmount(first, LocalDate.of(2026, 7, 1), first.lastDay(), Pence.ofPounds(yearlyPounds * 3 / 4)),
                YearAmount.whole(second, Pence.ofPounds(yearlyPounds)));
    }

    /** The section 76 agreement of 2017, decided then. */
    public static Terms existingTerms() {
        var line = new Line(
                "early-help",
                "Early Help",
                LegalBasis.S76,
                NELFT,
                fiveYears(1_200_000),
                List.of(new Contribution(COUNCIL, Fund.GENERAL_FUND, false, fiveYears(1_200_000))),
                new Provenance(Provenance.Kind.PUBLIC, "KCC decision 18/00071"));
        return new Terms(
                "Children and young people's mental health",
                "CYPMHS",
                "Early help and support",
                Quadrant.JOINT_DELIVERY,
                LocalDate.of(2017, 9, 1),
                LocalDate.of(2022, 8, 31),
                6,
                LocalDate.of(2020, 9, 1),
                List.of(line),
                List.of(NELFT),
                List.of(4),
                ProcurementRoute.EARLIER_REGIME,
                "Access",
                "Made before",
                "Made before",
                new ExistingAgreement(LocalDate.of(2017, 4, 3), "18/00071"),
                Provenance.ENTERED,
                null,
                List.of());
    }

    private static List<YearAmount> fiveYears(long yearlyPounds) {
        var first = new FinancialYear(2017);
        return List.of(
                new YearAmount(first, LocalDate.of(2017, 9, 1), first.lastDay(), Pence.ofPounds(yearlyPounds * 7 / 12)),
                YearAmount.whole(new FinancialYear(2018), Pence.ofPounds(yearlyPounds)));
    }

    /** A decision of today with authority enough. */
    public static AgencyDecision decision(AgencyCode by, Terms terms) {
        var contribution = Totals.contributionOf(PARTNERSHIP.agency(by).organisation(), terms);
        var existing = terms.existing();
        return existing != null && existing.decidedOn() != null
                ? new AgencyDecision(
                        existing.decidedOn(),
                        existing.decidedOn(),
                        authority(Pence.ZERO),
                        existing.minuteReference(),
                        false)
                : new AgencyDecision(TODAY, TODAY, authority(contribution), "", false);
    }

    /** A decision of the day to end an own contribution of so much. */
    public static AgencyDecision ending(Instant now, Pence contribution) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new AgencyDecision(day, day, authority(contribution), "", false);
    }

    private static AuthorityCited authority(Pence contribution) {
        return new AuthorityCited(
                "kcc-constitution-delegations", 3, "Director", Pence.ofPounds(50_000_000), contribution);
    }

    public static DecisionRecord words() {
        return new DecisionRecord(
                "Agreed", "It meets the need", List.of(), List.of(), "", "Within budget", "Section 75", "", "");
    }
}
