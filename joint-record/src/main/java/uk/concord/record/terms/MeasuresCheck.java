package uk.concord.record.terms;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.record.Findings;
import uk.concord.record.OrganisationCode;

/** Checks the measures of terms. It asks nothing but the terms, so both books judge alike, for ever. */
final class MeasuresCheck {
    private static final int MOST = 50;
    private static final int LABEL = 200;
    private static final int UNIT = 100;
    private static final int MOST_DUE_DAYS = 92;

    private final Findings findings;
    private final Set<String> lines;
    private final Set<OrganisationCode> named;
    private final Set<String> ids = new HashSet<>();

    private MeasuresCheck(Terms terms, Findings findings) {
        this.findings = findings;
        this.lines = terms.lines().stream().map(Line::lineId).collect(Collectors.toUnmodifiableSet());
        this.named = Stream.concat(
                        terms.providers().stream(), terms.lines().stream().flatMap(MeasuresCheck::named))
                .map(Organisation::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void check(Terms terms, Findings findings) {
        var check = new MeasuresCheck(terms, findings);
        if (findings.require(terms.measures().size() <= MOST, "measures", "TOO_MANY", "Agree on at most 50 measures")) {
            for (var i = 0; i < terms.measures().size(); i++) {
                check.one("measures[" + i + "]", terms.measures().get(i));
            }
        }
    }

    private static Stream<Organisation> named(Line line) {
        return Stream.concat(
                Stream.ofNullable(line.payee()),
                line.contributions().stream().flatMap(contribution -> Stream.ofNullable(contribution.payer())));
    }

    private void one(String path, Measure measure) {
        findings.require(
                LinesCheck.LINE_ID.matcher(measure.measureId()).matches(),
                path + ".measure_id",
                "NOT_A_MEASURE_ID",
                "Name the measure by up to 20 small letters, digits and hyphens");
        findings.require(
                ids.add(measure.measureId()),
                path + ".measure_id",
                "TWICE",
                "Another measure has this name: change one");
        findings.require(
                measure.line().isEmpty() || lines.contains(measure.line()),
                path + ".line_id",
                "UNKNOWN_LINE",
                "The terms have no such line: choose one, or measure the whole");
        label(path + ".name", measure.name(), LABEL);
        label(path + ".unit", measure.unit(), UNIT);
        findings.filled(measure.direction() != null, path + ".direction");
        findings.filled(measure.target() != null, path + ".target_hundredths");
        findings.filled(measure.frequency() != null, path + ".frequency");
        findings.filled(measure.enteredBy() != null, path + ".entered_by");
        findings.require(
                measure.dueDays() >= 1 && measure.dueDays() <= MOST_DUE_DAYS,
                path + ".due_days",
                "OUT_OF_RANGE",
                "Give 1 to 92 days");
        if (findings.filled(measure.returner() != null, path + ".returner_code")) {
            findings.require(
                    named.contains(measure.returner()),
                    path + ".returner_code",
                    "NOT_NAMED",
                    "Choose a provider, payee or payer that these terms name");
        }
    }

    private void label(String path, String text, int most) {
        if (findings.filled(!text.isBlank(), path)) {
            findings.line(path, text, most);
        }
    }
}
