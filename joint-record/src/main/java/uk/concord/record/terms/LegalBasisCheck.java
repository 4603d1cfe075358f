package uk.concord.record.terms;

import uk.concord.record.Agency;
import uk.concord.record.Findings;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;

/**
 * Checks that money moves the way its legal basis allows.
 *
 * <p>Section 76 is a local authority's payment towards NHS functions: the council pays, and the payee is an NHS body,
 * the NHS agency itself or a provider by ODS code. Section 256 is the NHS body's payment to a local authority, by GSS
 * code. Aligned budgets move nothing between the two: neither agency may be paid by the other. Pooled funds, lead
 * commissioning, joint committees and case splits may pay either agency or a provider.
 */
final class LegalBasisCheck {
    private final String path;
    private final Line line;
    private final Partnership partnership;
    private final Findings findings;

    LegalBasisCheck(String path, Line line, Partnership partnership, Findings findings) {
        this.path = path;
        this.line = line;
        this.partnership = partnership;
        this.findings = findings;
    }

    void check() {
        var basis = line.legalBasis();
        var payee = line.payee();
        if (basis == null || payee == null) {
            findings.filled(basis != null, path + ".legal_basis");
            findings.filled(payee != null, path + ".payee");
            return;
        }
        switch (basis) {
            case S76 -> section76(payee.code());
            case S256 -> section256(payee.code());
            case ALIGNED -> aligned(payee.code());
            case S75_POOLED, S75_LEAD, JOINT_COMMITTEE, CASE_SPLIT -> {}
        }
    }

    private void section76(OrganisationCode payee) {
        findings.require(
                payee.scheme() == OrganisationCode.Scheme.ODS,
                path + ".payee",
                "PAYEE_NOT_NHS",
                "Section 76 pays an NHS body: choose one, or another legal basis");
        findings.require(
                pays(partnership.council()),
                path + ".contributions",
                "PAYER_NOT_COUNCIL",
                "Section 76 is a payment by the council: add its contribution, or choose another legal basis");
    }

    private void section256(OrganisationCode payee) {
        findings.require(
                payee.scheme() == OrganisationCode.Scheme.GSS,
                path + ".payee",
                "PAYEE_NOT_COUNCIL",
                "Section 256 pays a local authority: choose it, or another legal basis");
        findings.require(
                pays(partnership.health()),
                path + ".contributions",
                "PAYER_NOT_NHS",
                "Section 256 is a payment by the NHS body: add its contribution, or choose another legal basis");
    }

    private void aligned(OrganisationCode payee) {
        var moves = (payee.equals(partnership.council().organisation()) && pays(partnership.health()))
                || (payee.equals(partnership.health().organisation()) && pays(partnership.council()));
        findings.require(
                !moves,
                path + ".legal_basis",
                "ALIGNED_MOVES_MONEY",
                "Aligned budgets move no money between the agencies: choose another legal basis or payee");
    }

    private boolean pays(Agency agency) {
        return line.contributions().stream()
                .anyMatch(contribution -> contribution.payer() != null
                        && contribution.payer().code().equals(agency.organisation()));
    }
}
