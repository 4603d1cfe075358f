package uk.concord.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * A dispute that Kent has raised by script about an offer that the NHS body has declined, under a ladder that both have agreed.
 *
 * @param id as addresses and scripts name it
 */
public record KentDispute(String recordId, String id) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POUND = 100;

    /** Raises it; the ladder is agreed first where there is none. */
    public static KentDispute raised(RunningStack stack, String title) {
        var commissioner = Api.as(stack, "kent.commissioner");
        var ladder = ladder(stack);
        var offered = declined(stack, title);
        var dispute = commissioner
                .post(
                        offered.path() + "/disputes",
                        KentOffer.key(),
                        Map.of(
                                "partnership", Texts.PARTNERSHIP,
                                "ladderRecordId", ladder.path("recordId").asText(),
                                "ladderAgreement", ladder.path("agreement"),
                                "terms", offered.reference(),
                                "lineIds", List.of("rooms"),
                                "grounds", List.of("SPLIT"),
                                "amountPence", 10_000 * POUND,
                                "since", firstDay().toString(),
                                "text", "Health needs come first here, and nobody else can meet them."))
                .given();
        return new KentDispute(offered.recordId(), dispute.path("id").asText());
    }

    /** The offer of terms that began with this financial year, as the NHS body declined it. */
    public static KentOffer declined(RunningStack stack, String title) {
        var offered = offered(stack, ofThisYear(title));
        var approver = Api.as(stack, "icb.approver");
        offered.readBy(approver);
        approver.post(offered.path() + "/decline", KentOffer.key(), offered.answer("Decline " + title + "."))
                .given();
        Await.until("Kent knows that it was declined", PATIENCE, () -> Api.as(stack, "kent.commissioner")
                .get(offered.path())
                .given()
                .path("status")
                .asText()
                .equals("DECLINED"));
        return offered;
    }

    /** A ladder that both have agreed; made when there is none yet. */
    public static synchronized JsonNode ladder(RunningStack stack) {
        var found = ladders(stack);
        if (found.isEmpty()) {
            var terms = new HashMap<>(ofThisYear("How Kent and the NHS settle disputes"));
            terms.put("ladder", text());
            var offered = offered(stack, terms);
            var approver = Api.as(stack, "icb.approver");
            offered.readBy(approver);
            var answer = new HashMap<>(offered.answer("Agree on how disputes are settled."));
            answer.put("decisionRecord", late("Agree on how disputes are settled."));
            approver.post(offered.path() + "/acceptance", KentOffer.key(), answer)
                    .given();
            Await.until("Kent knows the ladder as agreed", PATIENCE, () -> !ladders(stack)
                    .isEmpty());
        }
        return ladders(stack).path(0);
    }

    private static JsonNode ladders(RunningStack stack) {
        return Api.as(stack, "kent.commissioner")
                .get("/ladders?partnership=" + Texts.PARTNERSHIP)
                .given()
                .path("items");
    }

    /** As the partner reads it, once its service has acknowledged it. */
    public JsonNode acknowledged(Api reader) {
        Await.until(
                "the dispute is acknowledged",
                PATIENCE,
                () -> !read(reader).path("acknowledgedAt").asText().isEmpty());
        return read(reader);
    }

    private JsonNode read(Api reader) {
        var record = reader.get("/records/" + recordId);
        if (record.isGiven()) {
            for (var dispute : record.given().path("disputes")) {
                if (dispute.path("id").asText().equals(id)) {
                    return dispute;
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** Where scripts find what is said in it. */
    public String path() {
        return "/records/" + recordId + "/disputes/" + id;
    }

    public String page() {
        return "/records/" + Texts.PARTNERSHIP + "/" + recordId + "/disputes/" + id;
    }

    /** Terms that Kent has offered late. */
    static KentOffer offered(RunningStack stack, Map<String, Object> terms) {
        var author = Api.as(stack, "kent.commissioner");
        var body = Map.<String, Object>of(
                "partnership",
                Texts.PARTNERSHIP,
                "terms",
                terms,
                "decisionRecord",
                late("Commission " + terms.get("title") + "."));
        var draft = author.post("/drafts", KentOffer.key(), body).given();
        var sent = author.post(
                        "/drafts/" + draft.path("id").asText() + "/submission", KentOffer.key(), KentOffer.at(draft))
                .given();
        var offer = Api.as(stack, "kent.approver")
                .post("/drafts/" + sent.path("id").asText() + "/offer", KentOffer.key(), KentOffer.at(sent))
                .given();
        return new KentOffer(offer.path("recordId").asText(), offer.path("offer"));
    }

    static Map<String, Object> ofThisYear(String title) {
        var first = firstDay();
        return Texts.terms(title, 50_000 * POUND, first, first.plusYears(2).minusDays(1));
    }

    static Map<String, Object> late(String text) {
        var decision = new HashMap<>(Texts.decision(text));
        decision.put("lateReason", "The talks took longer than the year.");
        return decision;
    }

    /** Of the financial year that it is now. */
    public static LocalDate firstDay() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        return LocalDate.of(today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear(), 4, 1);
    }

    private static Map<String, Object> text() {
        return Map.of(
                "rungs",
                List.of(rung("Service managers", 10, "MEETING"), rung("Mediation", 20, "MEDIATION")),
                "councilInterimBasisPoints",
                5_000,
                "claimDays",
                30,
                "interestBasisPoints",
                0);
    }

    private static Map<String, Object> rung(String name, int workingDays, String kind) {
        return Map.of(
                "name", name,
                "councilPost", "SEN commissioning manager",
                "healthPost", "Children’s commissioning manager",
                "workingDays", workingDays,
                "kind", kind);
    }
}
