package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Specialist school nursing, which was a long-standing issue between both bodies in 2019: here they negotiate it from next April
 * on. Everything but that it was an issue is DEMO.
 */
final class SchoolNursing {
    private static final long NURSES = 180_000;
    private static final long TRAINING = 24_000;
    private final LocalDate from;
    private final LocalDate to;

    SchoolNursing(LocalDate today) {
        int april = today.getMonthValue() < 4 ? today.getYear() : today.getYear() + 1;
        this.from = LocalDate.of(april, 4, 1);
        this.to = LocalDate.of(april + 2, 3, 31);
    }

    /** What Kent offers: both pay half, and schools' staff are trained by the nurses beside their work. */
    Map<String, Object> offered() {
        return terms(50, false);
    }

    /** What the NHS shows as a thought: less of the nurses, training apart. */
    Map<String, Object> thought() {
        return terms(50, true);
    }

    /** What the NHS answers with: training apart, and Kent pays more of the nurses. */
    Map<String, Object> countered() {
        return terms(60, true);
    }

    static Map<String, Object> words(String decision) {
        return Map.of(
                "decisionText",
                "DEMO: " + decision,
                "reasons",
                "DEMO: pupils with complex needs miss school while it is open who pays for the nurse beside them.",
                "options",
                Bodies.rejected(
                        "each body employs its own nurses", "two nurses would come on one day and none on the next."),
                "financialImplications",
                "DEMO: as the lines say, within the limit of the post.",
                "legalImplications",
                "Children and Families Act 2014, section 26; NHS Act 2006, section 3.");
    }

    private Map<String, Object> terms(int councilPercent, boolean withTraining) {
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(line("nurses", "Nurses in special schools", NURSES, councilPercent));
        if (withTraining) {
            lines.add(line("training", "Training of schools' staff", TRAINING, 50));
        }
        return Map.ofEntries(
                Map.entry("title", "Specialist school nursing"),
                Map.entry("serviceCode", "SSN"),
                Map.entry("need", """
                        DEMO: pupils in special schools who need a nurse to be at school: feeding tubes, ventilation, rescue medicine. In 2019 \
                        the local area named specialist school nursing among long-standing issues to address together."""),
                Map.entry("quadrant", "JOINT_DELIVERY"),
                Map.entry("termsFrom", from.toString()),
                Map.entry("termsTo", to.toString()),
                Map.entry("noticeMonths", 6),
                Map.entry("reviewDate", from.plusMonths(11).withDayOfMonth(1).toString()),
                Map.entry("periodProvenance", Bodies.DEMO),
                Map.entry("lines", lines),
                Map.entry("providers", List.of(Bodies.KCHFT)),
                Map.entry("weaknesses", List.of(4, 8)),
                Map.entry("procurementRoute", "PSR_DIRECT_C"),
                Map.entry(
                        "outcomes",
                        "DEMO: no pupil is at home for want of a nurse; days missed are counted by school each term."),
                Map.entry("equalityImpact", "DEMO: EqIA 2026/17, no group is worse off."),
                Map.entry("dataProtection", "DEMO: none is needed for the agreement itself, which names no child."));
    }

    private Map<String, Object> line(String id, String name, long pounds, int councilPercent) {
        long council = pounds * councilPercent / 100;
        return Map.of(
                "lineId",
                id,
                "name",
                name,
                "legalBasis",
                "ALIGNED",
                "payee",
                Bodies.KCHFT,
                "costs",
                Bodies.yearly(from, to, pounds),
                "contributions",
                List.of(
                        Bodies.contribution(Bodies.KENT, Bodies.yearly(from, to, council)),
                        Bodies.contribution(Bodies.HEALTH, Bodies.yearly(from, to, pounds - council))),
                "provenance",
                Bodies.DEMO);
    }
}
