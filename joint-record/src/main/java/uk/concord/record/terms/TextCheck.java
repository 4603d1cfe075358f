package uk.concord.record.terms;

import java.util.regex.Pattern;
import uk.concord.record.Findings;

/** Checks the texts of terms: their length and characters, and the forms of codes. */
final class TextCheck {
    private static final Pattern SERVICE_CODE = Pattern.compile("[A-Z0-9-]{1,20}");
    private static final int LABEL = 200;
    private static final int LONG = 4_000;
    private static final int SOURCE = 300;
    private static final int MINUTE = 100;

    private TextCheck() {}

    static void check(Terms terms, Findings findings) {
        findings.filled(!terms.title().isBlank(), "title");
        findings.line("title", terms.title(), LABEL);
        findings.require(
                SERVICE_CODE.matcher(terms.serviceCode()).matches(),
                "service_code",
                "NOT_A_SERVICE_CODE",
                "Enter a code of up to 20 capitals, digits and hyphens, for example CYPMHS");
        findings.text("need", terms.need(), LONG);
        findings.text("outcomes", terms.outcomes(), LONG);
        findings.text("equality_impact", terms.equalityImpact(), LONG);
        findings.text("data_protection", terms.dataProtection(), LONG);
        provenance("period_provenance", terms.periodProvenance(), findings);
        organisations(terms, findings);
        weaknesses(terms, findings);
        for (var i = 0; i < Math.min(terms.lines().size(), 200); i++) {
            line("lines[" + i + "]", terms.lines().get(i), findings);
        }
        if (terms.existing() != null) {
            findings.filled(terms.existing().decidedOn() != null, "existing.decided_on");
            findings.filled(!terms.existing().minuteReference().isBlank(), "existing.minute_reference");
            findings.line("existing.minute_reference", terms.existing().minuteReference(), MINUTE);
        }
    }

    private static void provenance(String path, Provenance provenance, Findings findings) {
        findings.line(path + ".source", provenance.source(), SOURCE);
        if (provenance.kind() == Provenance.Kind.PUBLIC) {
            findings.filled(!provenance.source().isBlank(), path + ".source");
        }
    }

    private static void line(String path, Line line, Findings findings) {
        findings.filled(!line.name().isBlank(), path + ".name");
        findings.line(path + ".name", line.name(), LABEL);
        provenance(path + ".provenance", line.provenance(), findings);
        if (line.payee() != null) {
            findings.line(path + ".payee.name", line.payee().name(), LABEL);
        }
        for (var i = 0; i < line.contributions().size(); i++) {
            var payer = line.contributions().get(i).payer();
            if (payer != null) {
                findings.line(path + ".contributions[" + i + "].payer.name", payer.name(), LABEL);
            }
        }
    }

    private static void organisations(Terms terms, Findings findings) {
        findings.require(terms.providers().size() <= 50, "providers", "TOO_MANY", "Name at most 50 providers");
        for (var i = 0; i < terms.providers().size(); i++) {
            findings.line("providers[" + i + "].name", terms.providers().get(i).name(), LABEL);
        }
        findings.require(
                terms.providers().stream().map(Organisation::code).distinct().count()
                        == terms.providers().size(),
                "providers",
                "TWICE",
                "Name each provider once");
    }

    private static void weaknesses(Terms terms, Findings findings) {
        var numbers = terms.weaknesses();
        findings.require(
                numbers.stream().allMatch(number -> number >= 1 && number <= 9)
                        && numbers.stream().distinct().count() == numbers.size(),
                "weaknesses",
                "NOT_A_WEAKNESS",
                "Choose among the nine areas of weakness, each once");
    }
}
