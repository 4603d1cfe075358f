package uk.concord.e2e.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Drafts as scripts write them: terms with one line that Kent pays alone, and a whole decision record. */
public final class Texts {
    public static final String PARTNERSHIP = "kcc-kmicb";

    /** Stands in every draft that tests write, so that it can be looked for where it must not be. */
    public static final String NEED = "Quiet rooms for children who cannot bear noise at school.";

    /** A valid NHS number that belongs to nobody; it is refused wherever it is sent, and looked for in every log. */
    public static final String NHS_NUMBER = "943 476 5919";

    private static final Map<String, Object> KENT =
            Map.of("scheme", "GSS", "code", "E10000016", "name", "Kent County Council");
    private static final Map<String, Object> PROVIDER =
            Map.of("scheme", "ODS", "code", "RYY", "name", "Kent Community Health NHS Foundation Trust");

    private Texts() {}

    /** What starts a draft. */
    public static Map<String, Object> draft(String title, long pencePerYear) {
        return Map.of(
                "partnership",
                PARTNERSHIP,
                "terms",
                terms(title, pencePerYear),
                "decisionRecord",
                decision("Commission " + title + " on these terms."));
    }

    public static Map<String, Object> terms(String title, long pencePerYear) {
        return terms(title, pencePerYear, LocalDate.of(2028, 4, 1), LocalDate.of(2030, 3, 31));
    }

    /** Terms of two whole financial years. */
    static Map<String, Object> terms(String title, long pencePerYear, LocalDate from, LocalDate to) {
        var amounts = List.of(amount(from.getYear(), pencePerYear), amount(from.getYear() + 1, pencePerYear));
        return Map.ofEntries(
                Map.entry("title", title),
                Map.entry("serviceCode", "OTH"),
                Map.entry("need", NEED),
                Map.entry("quadrant", "JOINT_DELIVERY"),
                Map.entry("termsFrom", from.toString()),
                Map.entry("termsTo", to.toString()),
                Map.entry("noticeMonths", 6),
                Map.entry("reviewDate", to.minusMonths(6).plusDays(1).toString()),
                Map.entry("lines", List.of(line(amounts))),
                Map.entry("providers", List.of(PROVIDER)),
                Map.entry("weaknesses", List.of(4)),
                Map.entry("procurementRoute", "PSR_DIRECT_C"),
                Map.entry("outcomes", "Every school has one; counted each term."),
                Map.entry("equalityImpact", "EqIA 2026/115: no adverse effect found."),
                Map.entry("dataProtection", "DPIA 2026/32: aggregates only."));
    }

    public static Map<String, Object> decision(String text) {
        return Map.of(
                "decisionText", text,
                "reasons", "One offer from both bodies shortens waits.",
                "options", List.of(Map.of("option", "Do nothing", "rejectedBecause", "Children would wait.")),
                "financialImplications", "Within the high needs budget.",
                "legalImplications", "Section 26 Children and Families Act 2014.");
    }

    /** What names the version of a draft that was read. */
    public static Map<String, Object> at(long version) {
        return Map.of("partnership", PARTNERSHIP, "expectedVersion", version);
    }

    private static Map<String, Object> line(List<Map<String, Object>> amounts) {
        return Map.of(
                "lineId",
                "rooms",
                "name",
                "Rooms",
                "legalBasis",
                "ALIGNED",
                "payee",
                PROVIDER,
                "costs",
                amounts,
                "contributions",
                List.of(Map.of("payer", KENT, "fund", "DSG_HIGH_NEEDS", "thirdParty", false, "amounts", amounts)),
                "provenance",
                Map.of("kind", "DEMO"));
    }

    private static Map<String, Object> amount(int year, long pence) {
        return Map.of(
                "financialYear", year, "from", year + "-04-01", "to", (year + 1) + "-03-31", "amountPence", pence);
    }
}
