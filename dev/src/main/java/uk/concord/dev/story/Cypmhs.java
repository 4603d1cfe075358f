package uk.concord.dev.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The public case of Kent's section 76 contribution to the children and young people's mental health service, from 2017 to what
 * was left after the notice of 2024. Amounts are as published; what nobody published says DEMO.
 */
final class Cypmhs {
    static final String TITLE = "Children and young people's mental health service";

    /** What both differed over before the split of 2019, as far as it is public. */
    static final String DISPUTE_OF_2018 = """
            For the record, what is public of the dispute of 2018 and 2019. KCC decision 18/00071 (2018): the council works with the clinical             commissioning group to vary, and if need be end, the section 76 agreement and to manage these services directly. KCC decision             19/00076 (2295) of 21 November 2019 gives the reasons: significant under-performance on the lines for early help and the Kent Health             Needs Education Service, a lack of available performance data, and a dispute in relation to payment. It ended with the split that             stands here as the second agreement. It is told in words because it was raised before this book and its ladder were there: a             dispute entered today would bear today's dates, and no terms that settled it have those two lines. What was withheld, if anything, was             not published.""";

    private static final LocalDate END_OF_CONTRACT = LocalDate.of(2024, 8, 31);

    private Cypmhs() {}

    private record Line(String id, String name, long poundsPerYear) {}

    /** Every agreement of it in order: each takes the place of the one before. */
    static List<Agreed> agreements() {
        return List.of(first(), split(), level(), afterNotice());
    }

    /** Stands for the deed of what was left after the notice, which was not published. */
    static Deed deed() {
        return new Deed(
                "Executed section 76 deed (DEMO)",
                "2024-09-01",
                List.of(
                        "DEMO: stands for the executed deed, which was not published.",
                        TITLE,
                        "National Health Service Act 2006, section 76",
                        "Kent County Council pays 150,000 pounds a year from 1 September 2024."));
    }

    private static Agreed first() {
        var source = "KCC decision 18/00071";
        var from = LocalDate.of(2017, 9, 1);
        var to = LocalDate.of(2022, 8, 31);
        var lines = List.of(
                new Line("early-help", "Early Help", 1_200_000),
                new Line("children-in-care", "Children in Care", 1_000_000),
                new Line("khnes", "Kent Health Needs Education Service", 240_000),
                new Line("hsb", "Harmful sexual behaviour", 217_000));
        // The day it was decided was not published: its first day stands for it.
        var first = agreed("cypmhs", source, "2017-09-01", from, to, "2019-11-21", lines, """
                Children and young people in Kent who need help with their mental health. The NHS contract with North East London \
                NHS Foundation Trust ran for five years from 1 September 2017; Kent County Council paid into it under section 76 of \
                the NHS Act 2006 for early help, for children in care, for the Kent Health Needs Education Service and for \
                harmful sexual behaviour: 2,657,000 pounds a year.""", """
                Kent County Council contributes £2,657,000 a year under section 76 of the NHS Act 2006 to the children and young \
                people's mental health service, from 1 September 2017 to 31 August 2022.""", """
                An existing agreement, recorded now so that both agencies see the same one: the amounts are those that KCC \
                decision 18/00071 states. The day it was decided was not published; its first day is entered.""");
        return first.measuring(List.of(
                measure("early-help", "DEMO: Early help seen in time", "referrals seen within 18 weeks, %"),
                measure("khnes", "DEMO: Health needs pupils seen in time", "pupils seen within 6 weeks, %")));
    }

    /** That monitoring data on both lines was missing is public (KCC decision 19/00076); what was to be measured is DEMO. */
    private static Map<String, Object> measure(String line, String name, String unit) {
        return Map.ofEntries(
                Map.entry("measureId", line + "-waits"),
                Map.entry("lineId", line),
                Map.entry("name", name),
                Map.entry("unit", unit),
                Map.entry("direction", "AT_LEAST"),
                Map.entry("targetHundredths", 9_200),
                Map.entry("frequency", "QUARTERLY"),
                Map.entry("dueDays", 30),
                Map.entry("returnerScheme", "ODS"),
                Map.entry("returnerCode", "RAT"),
                Map.entry("enteredBy", "HEALTH"));
    }

    private static Agreed split() {
        var from = LocalDate.of(2019, 12, 1);
        var to = LocalDate.of(2022, 8, 31);
        var lines = List.of(
                new Line("children-in-care", "Children in Care", 1_000_000),
                new Line("hsb", "Harmful sexual behaviour", 217_000));
        return agreed(
                "cypmhs-split",
                "KCC decision 19/00076 (2295)",
                "2019-11-21",
                from,
                to,
                "2022-08-31",
                lines,
                """
                Kent County Council takes early help and the Kent Health Needs Education Service out of the NHS contract and \
                secures them itself; 1,217,000 pounds a year stay in it for children in care and for harmful sexual \
                behaviour. DEMO: the split takes effect on 1 December 2019; its day was not published.""",
                """
                Kent County Council keeps £1,217,000 a year in the NHS contract, for children in care and harmful sexual behaviour, \
                and manages the other lines directly.""",
                """
                Decision 19/00076 of 21 November 2019 gives as reasons significant under-performance on the lines for early help \
                and the Kent Health Needs Education Service, a lack of available performance data, and a dispute in relation \
                to payment.""");
    }

    private static Agreed level() {
        var from = LocalDate.of(2022, 9, 1);
        var lines = List.of(
                new Line("children-in-care", "Children in Care", 1_000_000),
                new Line("hsb", "Harmful sexual behaviour", 117_000),
                new Line("pru", "Pupil referral units", 50_000),
                new Line("post-abuse", "Support after sexual abuse", 100_000));
        return agreed(
                "cypmhs-level",
                "KCC SEND Sub-Committee, March 2024",
                "2022-09-01",
                from,
                END_OF_CONTRACT,
                "2024-03-31",
                lines,
                """
                The two-year contract to 31 August 2024: 1,267,000 pounds a year under section 76, for children in care, harmful \
                sexual behaviour, pupil referral units and support after sexual abuse. DEMO: its first day stands for the day \
                it was decided, which was not published.""",
                """
                Kent County Council contributes £1,267,000 a year under section 76 of the NHS Act 2006, from 1 September 2022 to \
                31 August 2024.""",
                """
                An existing agreement, recorded now: the amounts are those that the committee's paper of March 2024 states. The line \
                for harmful sexual behaviour was 217,000 pounds in 2017 and is 117,000 here.""");
    }

    private static Agreed afterNotice() {
        var from = LocalDate.of(2024, 9, 1);
        var to = LocalDate.of(2026, 8, 31);
        var lines = List.of(
                new Line("pru", "Pupil referral units", 50_000),
                new Line("post-abuse", "Support after sexual abuse", 100_000));
        return agreed(
                "cypmhs-after-notice",
                "KCC SEND Sub-Committee, March 2024",
                "2024-04-01",
                from,
                to,
                "2026-08-31",
                lines,
                """
                What remained after the notice proposed for 1 April 2024, five months before the contract ended: 1,117,000 of \
                1,267,000 pounds a year were to be withdrawn from 1 September 2024, and 150,000 kept. DEMO: that both bodies agreed to it, \
                and until when.""",
                """
                Kent County Council withdraws £1,117,000 of its £1,267,000 a year from 1 September 2024, with five months' notice, and keeps \
                £150,000 a year for pupil referral units and support after sexual abuse.""",
                """
                A notice given elsewhere cannot be given anew here, so both record what followed as an agreement that exists: DEMO, \
                shaped by what the committee's paper of March 2024 proposes.""");
    }

    private static Agreed agreed(
            String key,
            String source,
            String decidedOn,
            LocalDate from,
            LocalDate to,
            String review,
            List<Line> lines,
            String need,
            String decision,
            String reasons) {
        var terms = Map.ofEntries(
                Map.entry("title", (Object) TITLE),
                Map.entry("serviceCode", "CYPMHS"),
                Map.entry("need", need),
                Map.entry("quadrant", "JOINT_DELIVERY"),
                Map.entry("termsFrom", from.toString()),
                Map.entry("termsTo", to.toString()),
                Map.entry("noticeMonths", 5),
                Map.entry("reviewDate", review),
                Map.entry("periodProvenance", Bodies.DEMO),
                Map.entry(
                        "lines",
                        lines.stream().map(line -> line(line, from, to, source)).toList()),
                Map.entry("providers", List.of(Bodies.NELFT)),
                Map.entry("weaknesses", List.of(4, 8)),
                Map.entry("procurementRoute", "EARLIER_REGIME"),
                Map.entry("outcomes", """
                        DEMO: first contact within 4 weeks of referral; a report of activity by line each quarter. The fund each \
                        contribution comes from is DEMO too."""),
                Map.entry("equalityImpact", "DEMO: none was published with the figures."),
                Map.entry("dataProtection", "DEMO: none is needed for the agreement itself, which names no child."),
                Map.entry("existing", Map.of("decidedOn", decidedOn, "minuteReference", source)));
        long pounds = lines.stream().mapToLong(Line::poundsPerYear).sum();
        var money = "£%,d a year under section 76, to the penny by financial year.".formatted(pounds);
        return new Agreed(
                key,
                terms,
                words(decision, reasons, money),
                words("Agreed: " + decision, reasons, money),
                decidedOn,
                source);
    }

    private static Map<String, Object> words(String decision, String reasons, String money) {
        return Map.of(
                "decisionText",
                decision,
                "reasons",
                reasons,
                "options",
                Bodies.rejected("separate contracts", "children would wait at the seam."),
                "financialImplications",
                money,
                "legalImplications",
                "National Health Service Act 2006, section 76.",
                "lateReason",
                "It was agreed before it began and is only recorded now.");
    }

    private static Map<String, Object> line(Line line, LocalDate from, LocalDate to, String source) {
        var amounts = Bodies.yearly(from, to, line.poundsPerYear());
        return Map.of(
                "lineId",
                line.id(),
                "name",
                line.name(),
                "legalBasis",
                "S76",
                "payee",
                Bodies.HEALTH,
                "costs",
                amounts,
                "contributions",
                List.of(Bodies.contribution(Bodies.KENT, amounts)),
                "provenance",
                Bodies.published(source));
    }
}
