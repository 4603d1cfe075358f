package uk.concord.testkit;

import java.time.LocalDate;
import java.util.List;
import uk.concord.record.Agency;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.terms.Contribution;
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

/** Sound terms of one line, and decisions that fit them. */
public final class SampleTerms {
    /** Who provides the service and is paid, where a test does not say. */
    public static final Organisation TRUST =
            new Organisation(OrganisationCode.ods("RXY"), "Kent and Medway NHS and Social Care Partnership Trust");

    private static final FinancialYear YEAR = new FinancialYear(2027);

    private SampleTerms() {}

    /** One pooled line paid by both agencies. */
    public static Terms pooled(Partnership partnership, String title, Pence council, Pence health) {
        return pooled(partnership, title, council, health, TRUST);
    }

    /** The same of another provider. */
    public static Terms pooled(
            Partnership partnership, String title, Pence council, Pence health, Organisation provider) {
        return pooled(partnership, title, council, health, YEAR, LocalDate.of(2027, 10, 1), provider);
    }

    /** The same for one financial year, to be reviewed on a day. */
    public static Terms pooled(
            Partnership partnership, String title, Pence council, Pence health, FinancialYear year, LocalDate review) {
        return pooled(partnership, title, council, health, year, review, TRUST);
    }

    private static Terms pooled(
            Partnership partnership,
            String title,
            Pence council,
            Pence health,
            FinancialYear year,
            LocalDate review,
            Organisation provider) {
        var line = new Line(
                "line-1",
                "Speech and language therapy",
                LegalBasis.S75_POOLED,
                provider,
                List.of(YearAmount.whole(year, council.plus(health))),
                List.of(
                        contribution(partnership.council(), Fund.DSG_HIGH_NEEDS, council, year),
                        contribution(partnership.health(), Fund.ICB_BASELINE, health, year)),
                Provenance.ENTERED);
        return new Terms(
                title,
                "SLT",
                "Children wait too long for therapy.",
                Quadrant.JOINT_PLANNING,
                year.firstDay(),
                year.lastDay(),
                6,
                review,
                List.of(line),
                List.of(provider),
                List.of(1),
                ProcurementRoute.PSR_DIRECT_C,
                "Waits under twelve weeks.",
                "EqIA 2026/14",
                "DPIA 2026/9",
                null,
                Provenance.ENTERED,
                null,
                List.of());
    }

    /** A decision of that agency about the terms, effective on a day. */
    public static AgencyDecision decision(Agency agency, Terms terms, LocalDate day) {
        var contribution = Totals.contributionOf(agency.organisation(), terms);
        var authority = new AuthorityCited(agency.code() + "-scheme", 1, "Director", contribution, contribution);
        var late = terms.from() != null && day.isAfter(terms.from());
        return new AgencyDecision(day, day, authority, "", late);
    }

    /** A decision of the day to end an own contribution of so much. */
    public static AgencyDecision ending(Agency agency, Pence contribution, LocalDate day) {
        var authority = new AuthorityCited(agency.code() + "-scheme", 1, "Director", contribution, contribution);
        return new AgencyDecision(day, day, authority, "", false);
    }

    /** The words of a decision. */
    public static DecisionRecord words() {
        return new DecisionRecord(
                "To fund the service together.",
                "It is what children need.",
                List.of(new DecisionRecord.RejectedOption("To go on alone", "It costs more.")),
                List.of(),
                "",
                "Within budget.",
                "Section 75.",
                "The talks took longer than the year.",
                "A. Person");
    }

    private static Contribution contribution(Agency agency, Fund fund, Pence amount, FinancialYear year) {
        var payer = new Organisation(agency.organisation(), agency.code().value());
        return new Contribution(payer, fund, false, List.of(YearAmount.whole(year, amount)));
    }
}
