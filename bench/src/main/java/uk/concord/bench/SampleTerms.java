package uk.concord.bench;

import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;

/** Terms and a decision record of ordinary size, marked DEMO; below what is a key decision in Kent. */
final class SampleTerms {
    private static final Organisation KENT = organisation("GSS", "E10000016", "Kent County Council");
    private static final Organisation PROVIDER =
            organisation("ODS", "RYY", "Kent Community Health NHS Foundation Trust");

    private SampleTerms() {}

    static Terms numbered(int number) {
        return Terms.newBuilder()
                .setTitle("Load sample " + number)
                .setServiceCode("SLT")
                .setNeed("Speech and language therapy in schools, for the measurement of load.")
                .setQuadrant(Quadrant.QUADRANT_JOINT_DELIVERY)
                .setTermsFrom("2027-04-01")
                .setTermsTo("2029-03-31")
                .setNoticeMonths(6)
                .setReviewDate("2028-01-31")
                .addLines(line())
                .addProviders(PROVIDER)
                .addWeaknesses(4)
                .addWeaknesses(8)
                .setProcurementRoute(ProcurementRoute.PROCUREMENT_ROUTE_PSR_DIRECT_C)
                .setOutcomes("Children seen within 18 weeks; reported each quarter.")
                .setEqualityImpact("Sample: none needed, load only.")
                .setDataProtection("Sample: none needed, load only.")
                .build();
    }

    static DecisionRecord decisionRecord() {
        return DecisionRecord.newBuilder()
                .setDecisionText("Commission the service on these terms.")
                .setReasons("To measure what the system carries.")
                .setFinancialImplications("None; sample.")
                .setLegalImplications("None; sample.")
                .build();
    }

    private static Line line() {
        return Line.newBuilder()
                .setLineId("therapy")
                .setName("Therapy")
                .setLegalBasis(LegalBasis.LEGAL_BASIS_ALIGNED)
                .setPayee(PROVIDER)
                .addCosts(year(2027, 450_000_00))
                .addCosts(year(2028, 450_000_00))
                .addContributions(Contribution.newBuilder()
                        .setPayer(KENT)
                        .setFund(Fund.FUND_DSG_HIGH_NEEDS)
                        .addAmounts(year(2027, 450_000_00))
                        .addAmounts(year(2028, 450_000_00)))
                .setProvenance(Provenance.newBuilder().setKind(ProvenanceKind.PROVENANCE_KIND_DEMO))
                .build();
    }

    private static YearAmount year(int financialYear, long pence) {
        return YearAmount.newBuilder()
                .setFinancialYear(financialYear)
                .setFrom(financialYear + "-04-01")
                .setTo((financialYear + 1) + "-03-31")
                .setAmountPence(pence)
                .build();
    }

    private static Organisation organisation(String scheme, String code, String name) {
        return Organisation.newBuilder()
                .setScheme(scheme)
                .setCode(code)
                .setName(name)
                .build();
    }
}
