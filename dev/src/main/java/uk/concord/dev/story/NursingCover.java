package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * Nurses in special schools in the year that it is, while both negotiate the next ones: who is responsible is in dispute, and goes up
 * the ladder. Each body pays half meanwhile. Everything but that it was an issue in 2019 is DEMO.
 */
final class NursingCover {
    private static final long YEARLY = 180_000;

    private final Disagreement disagreement;
    private final Cast cast;
    private final LocalDate today;
    private final LocalDate from;

    NursingCover(PublicApi api, Cast cast, LocalDate today) {
        this.disagreement = new Disagreement(api, cast);
        this.cast = cast;
        this.today = today;
        this.from = ComplexNeeds.lastApril(today);
    }

    /** Raised and acknowledged: its first rung runs. */
    Disagreement.Raised raised() {
        var terms = new CaseTerms(
                "Nurses in special schools, cover until both agree on more",
                "SSN",
                """
                DEMO: a year's cover of the nurses whom pupils in special schools need to be at school. In 2019 the local area named specialist                 school nursing among long-standing issues to address together.""",
                from,
                from.plusYears(1).minusDays(1),
                "nurses",
                "Nurses in special schools",
                YEARLY);
        return disagreement.raised(new Disagreement.About(
                "nursing-cover",
                terms.shared(
                        new CaseTerms.Share(Bodies.KENT, "DSG_HIGH_NEEDS", 30),
                        new CaseTerms.Share(Bodies.HEALTH, "ICB_BASELINE", 70)),
                CaseTerms.words(
                        "the council offers to pay 30% of the nurses and asks the NHS to pay 70%.",
                        "feeding tubes, ventilation and rescue medicine are health care, wherever a pupil is."),
                CaseTerms.words(
                        "the NHS declines to pay 70% of the nurses.",
                        "training and delegation to schools' staff come first, and the council has not shown why they are not enough."),
                "nurses",
                "RESPONSIBILITY",
                from,
                36_000,
                """
                DEMO: what the nurses do is health care that a school's staff may not be trained to do. The NHS says that most of it can be                 delegated. We ask for a decision on who is responsible; until then each of us pays half, without prejudice."""));
    }

    /** Where the first rung is over, waits until the dispute has gone to the second by itself, in both books. */
    void comeToItsRung(Disagreement.Raised raised) {
        for (var user : List.of(cast.commissioner(), cast.healthCommissioner())) {
            disagreement.await(
                    user,
                    raised,
                    "the second rung",
                    dispute -> dispute.path("rung").asInt() == 2 || isRunning(dispute.path("lastDays")));
        }
    }

    private boolean isRunning(JsonNode lastDays) {
        return !lastDays.isEmpty()
                && !LocalDate.parse(lastDays.path(0).asText()).isBefore(today);
    }
}
