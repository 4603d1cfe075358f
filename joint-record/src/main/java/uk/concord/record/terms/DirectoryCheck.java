package uk.concord.record.terms;

import java.time.LocalDate;
import uk.concord.record.Findings;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;

/** Checks that every organisation is known, and its code valid on some day of the terms. */
final class DirectoryCheck {
    private final ProviderDirectory directory;
    private final Partnership partnership;
    private final Terms terms;
    private final Findings findings;

    DirectoryCheck(ProviderDirectory directory, Partnership partnership, Terms terms, Findings findings) {
        this.directory = directory;
        this.partnership = partnership;
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        for (var i = 0; i < terms.providers().size(); i++) {
            organisation("providers[" + i + "]", terms.providers().get(i));
        }
        for (var i = 0; i < terms.lines().size(); i++) {
            line("lines[" + i + "]", terms.lines().get(i));
        }
    }

    private void line(String path, Line line) {
        if (line.payee() != null) {
            organisation(path + ".payee", line.payee());
        }
        for (var i = 0; i < line.contributions().size(); i++) {
            var payer = line.contributions().get(i).payer();
            if (payer != null) {
                organisation(path + ".contributions[" + i + "].payer", payer);
            }
        }
    }

    private void organisation(String path, Organisation organisation) {
        findings.filled(!organisation.name().isBlank(), path + ".name");
        var listed = directory.find(organisation.code()).orElse(null);
        if (isAgency(organisation.code())) {
            return;
        }
        if (listed == null) {
            findings.add(
                    path + ".code",
                    "UNKNOWN_ORGANISATION",
                    "No organisation of this code is known here: check the code, or ask your administrator to add it");
        } else if (!isValidDuringTerms(listed)) {
            var successor = listed.successorIfAny()
                    .map(OrganisationCode::code)
                    .map(code -> ": its successor is " + code)
                    .orElse("");
            findings.add(
                    path + ".code",
                    "ORGANISATION_NOT_VALID",
                    "This code is not valid on any day of the terms" + successor);
        }
    }

    private boolean isAgency(OrganisationCode code) {
        return code.equals(partnership.council().organisation())
                || code.equals(partnership.health().organisation());
    }

    private boolean isValidDuringTerms(ListedOrganisation listed) {
        var from = terms.from() == null ? LocalDate.MIN : terms.from();
        var to = terms.to() == null ? LocalDate.MAX : terms.to();
        return (listed.validFrom() == null || !listed.validFrom().isAfter(to))
                && (listed.validTo() == null || !listed.validTo().isBefore(from));
    }
}
