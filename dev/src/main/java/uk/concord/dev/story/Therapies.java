package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Kent's contracts for children's therapies: they began on 1 April 2023 and were decided on in the year after. Amounts are as
 * published; the day of the decision is not, and the last day of the month of its paper stands for it.
 */
final class Therapies {
    private static final String SOURCE = "KCC decision 24/00008";
    private static final String DECIDED_ON = "2024-03-31";
    private static final LocalDate FROM = LocalDate.of(2023, 4, 1);
    private static final LocalDate TO = LocalDate.of(2025, 8, 31);

    private Therapies() {}

    static Agreed agreement() {
        var terms = Map.ofEntries(
                Map.entry("title", (Object) "Speech and language, occupational and physiotherapy for children"),
                Map.entry("serviceCode", "SLT"),
                Map.entry("need", """
                        Therapies that education, health and care plans name. Kent County Council's own contracts with two NHS \
                        trusts, 2,279,491 pounds a year together, stand beside the NHS's core offer: each body keeps its own \
                        budget. DEMO: that the NHS recorded them as aligned."""),
                Map.entry("quadrant", "JOINT_PLANNING"),
                Map.entry("termsFrom", FROM.toString()),
                Map.entry("termsTo", TO.toString()),
                Map.entry("noticeMonths", 6),
                Map.entry("reviewDate", "2024-09-30"),
                Map.entry("periodProvenance", Bodies.DEMO),
                Map.entry(
                        "lines",
                        List.of(
                                line("kchft", "Kent Community Health", Bodies.KCHFT, 1_526_586),
                                line("ekhuft", "East Kent Hospitals", Bodies.EKHUFT, 752_905))),
                Map.entry("providers", List.of(Bodies.KCHFT, Bodies.EKHUFT)),
                Map.entry("weaknesses", List.of(4, 8)),
                Map.entry("procurementRoute", "EARLIER_REGIME"),
                Map.entry(
                        "outcomes",
                        "DEMO: therapy that a plan names begins within 6 weeks; activity by school each term."),
                Map.entry("equalityImpact", "DEMO: none was published with the figures."),
                Map.entry("dataProtection", "DEMO: none is needed for the agreement itself, which names no child."),
                Map.entry("existing", Map.of("decidedOn", DECIDED_ON, "minuteReference", SOURCE)));
        return new Agreed(
                "therapies",
                terms,
                words(
                        "Kent County Council approves its therapy contracts for 2023/24 in retrospect and extends them to 31 August 2025."),
                words("The NHS in Kent and Medway notes Kent's therapy contracts and keeps its own offer beside them."),
                DECIDED_ON,
                SOURCE);
    }

    private static Map<String, Object> words(String decision) {
        return Map.of(
                "decisionText",
                decision,
                "reasons",
                "The contracts had gone on without a decision since 1 April 2023; children had the therapy all the same.",
                "options",
                Bodies.rejected("end the contracts", "children would be left without therapy that their plans name."),
                "financialImplications",
                "£2,279,491 a year of the council's own budget.",
                "legalImplications",
                "Children and Families Act 2014, sections 26 and 42.",
                "lateReason",
                "Decided after it began: the decision for 2023/24 was taken in retrospect.");
    }

    private static Map<String, Object> line(String id, String name, Map<String, Object> payee, long pounds) {
        var amounts = Bodies.yearly(FROM, TO, pounds);
        return Map.of(
                "lineId",
                id,
                "name",
                name,
                "legalBasis",
                "ALIGNED",
                "payee",
                payee,
                "costs",
                amounts,
                "contributions",
                List.of(Bodies.contribution(Bodies.KENT, amounts)),
                "provenance",
                Bodies.published(SOURCE));
    }
}
