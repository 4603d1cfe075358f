package uk.concord.record.terms;

import uk.concord.record.Findings;

/** Checks that no text of the terms names a child by number. */
final class AnonymityCheck {
    private AnonymityCheck() {}

    static void check(Terms terms, Findings findings) {
        findings.anonymous("title", terms.title());
        findings.anonymous("need", terms.need());
        findings.anonymous("outcomes", terms.outcomes());
        findings.anonymous("equality_impact", terms.equalityImpact());
        findings.anonymous("data_protection", terms.dataProtection());
        if (terms.existing() != null) {
            findings.anonymous("existing.minute_reference", terms.existing().minuteReference());
        }
        findings.anonymous("period_provenance.source", terms.periodProvenance().source());
        for (var i = 0; i < terms.measures().size(); i++) {
            findings.anonymous(
                    "measures[" + i + "].name", terms.measures().get(i).name());
            findings.anonymous(
                    "measures[" + i + "].unit", terms.measures().get(i).unit());
        }
        for (var i = 0; i < terms.lines().size(); i++) {
            var line = terms.lines().get(i);
            findings.anonymous("lines[" + i + "].name", line.name());
            findings.anonymous(
                    "lines[" + i + "].provenance.source", line.provenance().source());
        }
    }
}
