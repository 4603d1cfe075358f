package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Terms of one line whose cost is shared by percentages, made late; everything in them is DEMO.
 *
 * @param yearly what the line costs in a whole financial year, in pounds
 */
record CaseTerms(
        String title,
        String serviceCode,
        String need,
        LocalDate from,
        LocalDate to,
        String line,
        String lineName,
        long yearly) {

    /**
     * What one body puts in from one of its budgets.
     *
     * @param percent of the line's cost
     */
    record Share(Map<String, Object> payer, String fund, int percent) {}

    /** These terms with the line shared so; the shares come to a hundred. */
    Map<String, Object> shared(Share... shares) {
        var contributions = new ArrayList<Map<String, Object>>();
        for (var share : shares) {
            contributions.add(Bodies.contribution(
                    share.payer(), share.fund(), Bodies.yearly(from, to, yearly * share.percent() / 100)));
        }
        return Map.ofEntries(
                Map.entry("title", title),
                Map.entry("serviceCode", serviceCode),
                Map.entry("need", need),
                Map.entry("quadrant", "JOINT_DELIVERY"),
                Map.entry("termsFrom", from.toString()),
                Map.entry("termsTo", to.toString()),
                Map.entry("noticeMonths", 3),
                Map.entry("reviewDate", to.toString()),
                Map.entry("periodProvenance", Bodies.DEMO),
                Map.entry(
                        "lines",
                        List.of(Map.of(
                                "lineId",
                                line,
                                "name",
                                lineName,
                                "legalBasis",
                                "CASE_SPLIT",
                                "payee",
                                Bodies.KENT,
                                "costs",
                                Bodies.yearly(from, to, yearly),
                                "contributions",
                                contributions,
                                "provenance",
                                Bodies.DEMO))),
                Map.entry("providers", List.of()),
                Map.entry("weaknesses", List.of(4)),
                Map.entry("procurementRoute", "NONE"),
                Map.entry(
                        "outcomes",
                        "DEMO: nobody waits while it is open who pays; days without support are counted each term."),
                Map.entry("equalityImpact", "DEMO: assessed with the SEND strategy."),
                Map.entry("dataProtection", "DEMO: none is needed: the agreement names no child."));
    }

    static Map<String, Object> words(String decision, String reasons) {
        return Map.of(
                "decisionText",
                "DEMO: " + decision,
                "reasons",
                "DEMO: " + reasons,
                "options",
                Bodies.rejected(
                        "end the support until it is settled", "a dispute between bodies stops no service to a child."),
                "financialImplications",
                "DEMO: as the line says, within the limit of the post.",
                "legalImplications",
                "Children and Families Act 2014, sections 26 and 42; NHS Act 2006, sections 3 and 76.",
                "lateReason",
                "DEMO: it began before both could decide, because the need did not wait.");
    }
}
