package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The public case of 2017: Kent's section 76 contribution to the children and young people's mental health service. Amounts and
 * dates are as published; what nobody published says DEMO.
 */
final class Cypmhs {
    static final String TITLE = "Children and young people's mental health service";

    /** Where the figures are published. */
    static final String SOURCE = "KCC decision 18/00071";

    /** The day it was decided was not published: the first day of the agreement stands for it. */
    static final String DECIDED_ON = "2017-09-01";

    private static final LocalDate FROM = LocalDate.of(2017, 9, 1);
    private static final LocalDate TO = LocalDate.of(2022, 8, 31);

    private static final Map<String, Object> KENT =
            Map.of("scheme", "GSS", "code", "E10000016", "name", "Kent County Council");
    private static final Map<String, Object> HEALTH =
            Map.of("scheme", "ODS", "code", "QKS", "name", "NHS Kent and Medway");
    private static final Map<String, Object> PROVIDER =
            Map.of("scheme", "ODS", "code", "RAT", "name", "North East London NHS Foundation Trust");

    private static final List<YearlyLine> LINES = List.of(
            new YearlyLine("early-help", "Early Help", 1_200_000_00L),
            new YearlyLine("children-in-care", "Children in Care", 1_000_000_00L),
            new YearlyLine("khnes", "Kent Health Needs Education Service", 240_000_00L),
            new YearlyLine("hsb", "Harmful sexual behaviour", 217_000_00L));

    private Cypmhs() {}

    private record YearlyLine(String id, String name, long pencePerYear) {}

    static Map<String, Object> terms() {
        return Map.ofEntries(
                Map.entry("title", TITLE),
                Map.entry("serviceCode", "CYPMHS"),
                Map.entry("need", """
                        Children and young people in Kent who need help with their mental health. The NHS contract with North East \
                        London NHS Foundation Trust ran for five years from 1 September 2017; Kent County Council paid into it \
                        under section 76 of the NHS Act 2006 for early help, for children in care, for the Kent Health Needs \
                        Education Service and for harmful sexual behaviour: 2,657,000 pounds a year."""),
                Map.entry("quadrant", "JOINT_DELIVERY"),
                Map.entry("termsFrom", FROM.toString()),
                Map.entry("termsTo", TO.toString()),
                Map.entry("noticeMonths", 5),
                Map.entry("reviewDate", "2019-11-21"),
                Map.entry("periodProvenance", Map.of("kind", "DEMO")),
                Map.entry("lines", LINES.stream().map(Cypmhs::line).toList()),
                Map.entry("providers", List.of(PROVIDER)),
                Map.entry("weaknesses", List.of(4, 8)),
                Map.entry("procurementRoute", "EARLIER_REGIME"),
                Map.entry("outcomes", """
                        DEMO: first contact within 4 weeks of referral; a report of activity by line each quarter. The council's \
                        decision of 21 November 2019 (19/00076) names a lack of available performance data. The fund each \
                        contribution comes from is DEMO too."""),
                Map.entry("equalityImpact", "DEMO: none was published with the figures."),
                Map.entry("dataProtection", "DEMO: none is needed for the agreement itself, which names no child."),
                Map.entry("existing", Map.of("decidedOn", DECIDED_ON, "minuteReference", SOURCE)));
    }

    static Map<String, Object> kentsDecision() {
        return decision(
                "Kent County Council contributes £2,657,000 a year under section 76 of the NHS Act 2006 to the children and"
                        + " young people's mental health service, from 1 September 2017 to 31 August 2022.",
                "£13,285,000 over five years, to the penny by financial year.");
    }

    static Map<String, Object> healthsDecision() {
        return decision(
                "The NHS in Kent and Medway receives £2,657,000 a year from Kent County Council under section 76 of the NHS Act"
                        + " 2006 for four lines of the children and young people's mental health service.",
                "Income of £13,285,000 over five years beside the NHS contract.");
    }

    private static Map<String, Object> decision(String text, String money) {
        return Map.of(
                "decisionText",
                text,
                "reasons",
                "An existing agreement, recorded now so that both agencies see the same one: the amounts are those that"
                        + " KCC decision 18/00071 states. The day it was decided was not published; its first day is"
                        + " entered.",
                "options",
                List.of(Map.of(
                        "option",
                        "DEMO: separate contracts",
                        "rejectedBecause",
                        "DEMO: children would wait at the seam.")),
                "financialImplications",
                money,
                "legalImplications",
                "National Health Service Act 2006, section 76.",
                "lateReason",
                "It was agreed before it began and is only recorded now.");
    }

    private static Map<String, Object> line(YearlyLine line) {
        var amounts = PartYears.of(FROM, TO, line.pencePerYear()).stream()
                .map(Cypmhs::amount)
                .toList();
        return Map.of(
                "lineId",
                line.id(),
                "name",
                line.name(),
                "legalBasis",
                "S76",
                "payee",
                HEALTH,
                "costs",
                amounts,
                "contributions",
                List.of(Map.of("payer", KENT, "fund", "GENERAL_FUND", "thirdParty", false, "amounts", amounts)),
                "provenance",
                Map.of("kind", "PUBLIC", "source", SOURCE));
    }

    private static Map<String, Object> amount(PartYears.Part part) {
        return Map.of(
                "financialYear", part.financialYear(),
                "from", part.from().toString(),
                "to", part.to().toString(),
                "amountPence", part.pence());
    }
}
