package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/**
 * A kind of placement for complex needs, no child of it: in dispute from before the end of a financial year, paid half and half
 * meanwhile, then settled from its first day at 40% health, 30% social care and 30% education, with its claim paid. All of it is DEMO.
 */
final class ComplexNeeds {
    private static final String KEY = "complex-needs";
    private static final String LINE = "package";
    private static final long YEARLY = 120_000;
    private static final long HALF_A_MONTH = 5_000;

    private final PublicApi api;
    private final Cast cast;
    private final LocalDate today;
    private final LocalDate april;
    private final LocalDate from;
    private final CaseTerms terms;
    private final Disagreement disagreement;

    ComplexNeeds(PublicApi api, Cast cast, LocalDate today) {
        this.api = api;
        this.cast = cast;
        this.today = today;
        this.april = lastApril(today);
        this.from = april.minusMonths(2);
        this.disagreement = new Disagreement(api, cast);
        this.terms = new CaseTerms(
                "Complex-needs placements, shared by health, social care and education",
                "RES",
                """
                DEMO: placements that one plan names for education, care and health at once. The record is about the kind of placement and what                 it costs, never about a child: the panel keeps its cases elsewhere.""",
                from,
                from.plusYears(2).minusDays(1),
                LINE,
                "Placement, all three parts",
                YEARLY);
    }

    /** The first day of the financial year that it is. */
    static LocalDate lastApril(LocalDate today) {
        return LocalDate.of(today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear(), 4, 1);
    }

    void tell() {
        var raised = disagreement.raised(about());
        payInterim(raised.record());
        settle(raised);
        payClaim(raised);
    }

    private Disagreement.About about() {
        return new Disagreement.About(
                KEY,
                terms.shared(
                        new CaseTerms.Share(Bodies.HEALTH, "ICB_BASELINE", 60),
                        new CaseTerms.Share(Bodies.KENT, "GENERAL_FUND", 20),
                        new CaseTerms.Share(Bodies.KENT, "DSG_HIGH_NEEDS", 20)),
                CaseTerms.words(
                        "the council asks the NHS to pay 60% of these placements.",
                        "most of what they give is nursing, day and night."),
                CaseTerms.words(
                        "the NHS declines to pay 60% of these placements.",
                        "the plans name most of it in section F, as education."),
                LINE,
                "SPLIT",
                from,
                24_000,
                "DEMO: we agree that three budgets share these placements and differ over the parts. They go on meanwhile, half and half.");
    }

    /** Each body half: the two months before the year's end, and those after it that are over. */
    private void payInterim(String record) {
        var ledger = new Ledger(api, cast, record);
        for (var payer : Ledger.Payer.values()) {
            var fund = payer == Ledger.Payer.COUNCIL ? "GENERAL_FUND" : "ICB_BASELINE";
            ledger.paid(payer, fund, LINE, from, april.minusDays(1), 2 * HALF_A_MONTH);
            if (today.getMonth() != april.getMonth()) {
                ledger.paid(payer, fund, LINE, april, april.plusMonths(1).minusDays(1), HALF_A_MONTH);
            }
        }
    }

    private void settle(Disagreement.Raised raised) {
        new Drafting(api, cast.partnership(), "story-" + KEY + "-settlement")
                .sent(
                        cast.commissioner(),
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "recordId",
                                raised.record(),
                                "settles",
                                raised.dispute(),
                                "terms",
                                terms.shared(
                                        new CaseTerms.Share(Bodies.HEALTH, "ICB_BASELINE", 40),
                                        new CaseTerms.Share(Bodies.KENT, "GENERAL_FUND", 30),
                                        new CaseTerms.Share(Bodies.KENT, "DSG_HIGH_NEEDS", 30)),
                                "decisionRecord",
                                CaseTerms.words(
                                        "40% health, 30% social care and 30% education from the first day on settle the dispute.",
                                        "the panel looked at what such placements give, part by part.")),
                        cast.approver(),
                        "offer");
        var approver = api.as(cast.healthApprover());
        var offer = new Patience(cast.partnership())
                .await(
                        approver,
                        raised.record(),
                        "a settlement",
                        seen -> seen.path("offers").size() > 1)
                .path("offers")
                .path(1);
        if (offer.path("status").asText().equals("OPEN")) {
            approver.post(
                    "/records/" + raised.record() + "/acceptance",
                    "story-" + KEY + "-acceptance",
                    Map.of(
                            "partnership",
                            cast.partnership(),
                            "offer",
                            offer.path("reference"),
                            "decisionRecord",
                            CaseTerms.words(
                                    "the NHS pays 40% of these placements from the first day on.",
                                    "it is what the panel found, and ends the dispute.")));
        }
    }

    /** Kent has paid half and should have paid six tenths. */
    private void payClaim(Disagreement.Raised raised) {
        var claim = disagreement
                .await(cast.finance(), raised, "a claim", dispute -> dispute.has("claim"))
                .path("claim");
        var paid = api.as(cast.finance())
                .post(
                        raised.path() + "/payments",
                        "story-" + KEY + "-claim-paid",
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "amountPence",
                                claim.path("amountPence").asLong(),
                                "paidOn",
                                today.toString(),
                                "reference",
                                "DEMO BACS balancing claim"));
        var payment = payment(paid).path("id").asText();
        disagreement.await(cast.healthFinance(), raised, "the payment of the claim", dispute -> payment(dispute)
                .path("id")
                .asText()
                .equals(payment));
        api.as(cast.healthFinance())
                .post(
                        raised.path() + "/payments/confirmation",
                        "story-" + KEY + "-claim-confirmed",
                        Map.of("partnership", cast.partnership(), "payment", payment));
    }

    private static JsonNode payment(JsonNode dispute) {
        return dispute.path("claim").path("payments").path(0);
    }
}
