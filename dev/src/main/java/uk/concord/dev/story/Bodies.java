package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The bodies of the story and its amounts, as the public API takes them. */
final class Bodies {
    static final Map<String, Object> KENT = organisation("GSS", "E10000016", "Kent County Council");
    static final Map<String, Object> MEDWAY = organisation("GSS", "E06000035", "Medway Council");
    static final Map<String, Object> HEALTH = organisation("ODS", "QKS", "NHS Kent and Medway");
    static final Map<String, Object> NELFT = organisation("ODS", "RAT", "North East London NHS Foundation Trust");
    static final Map<String, Object> KCHFT = organisation("ODS", "RYY", "Kent Community Health NHS Foundation Trust");
    static final Map<String, Object> EKHUFT =
            organisation("ODS", "RVV", "East Kent Hospitals University NHS Foundation Trust");
    static final Map<String, Object> DEMO = Map.of("kind", "DEMO");

    private Bodies() {}

    /** Figures that somebody has published. */
    static Map<String, Object> published(String source) {
        return Map.of("kind", "PUBLIC", "source", source);
    }

    /** A yearly amount over whole months, by financial year. */
    static List<Map<String, Object>> yearly(LocalDate from, LocalDate to, long pounds) {
        return PartYears.of(from, to, pounds * 100).stream().map(Bodies::amount).toList();
    }

    /** What one body puts in from its own budget. */
    static Map<String, Object> contribution(Map<String, Object> payer, List<Map<String, Object>> amounts) {
        return contribution(payer, payer.equals(HEALTH) ? "ICB_BASELINE" : "GENERAL_FUND", amounts);
    }

    /** The same from one of its budgets. */
    static Map<String, Object> contribution(Map<String, Object> payer, String fund, List<Map<String, Object>> amounts) {
        return Map.of("payer", payer, "fund", fund, "thirdParty", false, "amounts", amounts);
    }

    /** An alternative that was considered; invented, as all that nobody published. */
    static List<Map<String, Object>> rejected(String option, String because) {
        return List.of(Map.of("option", "DEMO: " + option, "rejectedBecause", "DEMO: " + because));
    }

    private static Map<String, Object> organisation(String scheme, String code, String name) {
        return Map.of("scheme", scheme, "code", code, "name", name);
    }

    private static Map<String, Object> amount(PartYears.Part part) {
        return Map.of(
                "financialYear", part.financialYear(),
                "from", part.from().toString(),
                "to", part.to().toString(),
                "amountPence", part.pence());
    }
}
