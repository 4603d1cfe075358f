package uk.concord.record.terms;

import uk.concord.record.Findings;

/** Checks that what an agency needs to decide is filled in. */
final class CompletenessCheck {
    private CompletenessCheck() {}

    static void check(Terms terms, Findings findings) {
        findings.filled(!terms.need().isBlank(), "need");
        findings.filled(terms.quadrant() != null, "quadrant");
        findings.filled(terms.reviewDate() != null, "review_date");
        findings.filled(terms.procurementRoute() != null, "procurement_route");
        findings.filled(!terms.outcomes().isBlank(), "outcomes");
        findings.require(
                !terms.equalityImpact().isBlank(),
                "equality_impact",
                "MISSING",
                "Name the equality impact assessment, or say why none is needed");
        findings.require(
                !terms.dataProtection().isBlank(),
                "data_protection",
                "MISSING",
                "Name the data protection impact assessment, or say why none is needed");
        findings.require(
                !terms.providers().isEmpty() || terms.procurementRoute() == ProcurementRoute.NONE,
                "providers",
                "MISSING",
                "Name who delivers it, or say that nothing is procured");
    }
}
