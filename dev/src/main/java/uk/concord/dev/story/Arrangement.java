package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arrangement for joint commissioning that the Children and Families Act asks of both bodies; everything in it is DEMO. */
final class Arrangement {
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final LocalDate TO = LocalDate.of(2028, 3, 31);
    private static final long POUNDS_EACH = 30_000;

    private static final Map<String, Object> LADDER = Map.of(
            "rungs",
            List.of(rung("Service managers", 10, "MEETING"), rung("Mediation", 20, "MEDIATION")),
            "councilInterimBasisPoints",
            5_000,
            "claimDays",
            30,
            "interestBasisPoints",
            0);

    private Arrangement() {}

    private static Map<String, Object> rung(String name, int workingDays, String kind) {
        return Map.of(
                "name", name,
                "councilPost", "SEN commissioning manager",
                "healthPost", "Children’s commissioning manager",
                "workingDays", workingDays,
                "kind", kind);
    }

    /** With the ladder by which both settle what they differ over. */
    static Agreed ofKent() {
        return agreement("arrangement-kent", "Kent", Bodies.KENT, Map.of("ladder", LADDER));
    }

    /** The same between Medway and the same NHS body. */
    static Agreed ofMedway() {
        return agreement("arrangement-medway", "Medway", Bodies.MEDWAY, Map.of());
    }

    private static Agreed agreement(String key, String place, Map<String, Object> council, Map<String, Object> more) {
        var minute = "DEMO minute of the SEND partnership board, " + place;
        var decidedOn = "2024-03-12";
        var terms = new HashMap<String, Object>(more);
        terms.putAll(Map.ofEntries(
                Map.entry("title", (Object) ("SEND joint commissioning arrangement, " + place)),
                Map.entry("serviceCode", "S26"),
                Map.entry("need", """
                        DEMO: how both bodies secure together what children with special educational needs and disabilities need: who \
                        decides what, how they settle what they differ over, and where families find it in the Local Offer. The \
                        arrangement is what section 26 of the Children and Families Act 2014 asks for."""),
                Map.entry("quadrant", "JOINT_UNDERSTANDING"),
                Map.entry("termsFrom", FROM.toString()),
                Map.entry("termsTo", TO.toString()),
                Map.entry("noticeMonths", 12),
                Map.entry("reviewDate", "2027-03-31"),
                Map.entry("periodProvenance", Bodies.DEMO),
                Map.entry("lines", List.of(line("council", place, council), line("nhs", "NHS", Bodies.HEALTH))),
                Map.entry("providers", List.of()),
                Map.entry("weaknesses", List.of(4, 7)),
                Map.entry("procurementRoute", "NONE"),
                Map.entry("outcomes", "DEMO: one plan of what is commissioned together, looked at every year."),
                Map.entry("equalityImpact", "DEMO: assessed with the SEND strategy."),
                Map.entry("dataProtection", "DEMO: none is needed: the arrangement names no child."),
                Map.entry("existing", Map.of("decidedOn", decidedOn, "minuteReference", minute))));
        return new Agreed(key, terms, words(place), words(place), decidedOn, minute);
    }

    /** Aligned budgets move no money between the bodies: each pays its own part itself. */
    private static Map<String, Object> line(String id, String whose, Map<String, Object> body) {
        var amounts = Bodies.yearly(FROM, TO, POUNDS_EACH);
        return Map.of(
                "lineId",
                id,
                "name",
                "Coordination, " + whose,
                "legalBasis",
                "ALIGNED",
                "payee",
                body,
                "costs",
                amounts,
                "contributions",
                List.of(Bodies.contribution(body, amounts)),
                "provenance",
                Bodies.DEMO);
    }

    private static Map<String, Object> words(String place) {
        return Map.of(
                "decisionText",
                "DEMO: the joint commissioning arrangement for " + place + " is made for four years.",
                "reasons",
                "DEMO: both bodies must have one, and a yearly look at it keeps it alive.",
                "options",
                Bodies.rejected("one arrangement for both councils", "each council answers for its own area."),
                "financialImplications",
                "DEMO: £30,000 a year of each body's own budget for coordination.",
                "legalImplications",
                "Children and Families Act 2014, section 26; each body keeps its own budget and decisions.",
                "lateReason",
                "It was agreed before it began and is only recorded now.");
    }
}
