package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The council offers, the NHS body declines, and the council raises a dispute about a line of it under the ladder of both. */
final class Disagreement {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicApi api;
    private final Cast cast;
    private final Patience patience;

    Disagreement(PublicApi api, Cast cast) {
        this.api = api;
        this.cast = cast;
        this.patience = new Patience(cast.partnership());
    }

    /**
     * What they differ over.
     *
     * @param key names it among all that the story tells
     * @param grounds what it is about, a word of the API
     * @param since the first day whose money is disputed
     */
    record About(
            String key,
            Map<String, Object> terms,
            Map<String, Object> councilsDecision,
            Map<String, Object> healthsDecision,
            String line,
            String grounds,
            LocalDate since,
            long pounds,
            String words) {}

    /** A dispute by its record and its own id. */
    record Raised(String record, String dispute) {
        String path() {
            return "/records/" + record + "/disputes/" + dispute;
        }
    }

    /** Raised, and acknowledged by the NHS body's service. */
    Raised raised(About about) {
        var record = new Drafting(api, cast.partnership(), "story-" + about.key())
                .sent(
                        cast.commissioner(),
                        Map.of(
                                "partnership",
                                cast.partnership(),
                                "terms",
                                about.terms(),
                                "decisionRecord",
                                about.councilsDecision()),
                        cast.approver(),
                        "offer");
        var offer = declined(about, record);
        var ladder = api.as(cast.commissioner())
                .get("/ladders?partnership=" + cast.partnership())
                .path("items")
                .path(0);
        var dispute = api.as(cast.commissioner())
                .post(
                        "/records/" + record + "/disputes",
                        "story-" + about.key() + "-dispute",
                        Map.ofEntries(
                                Map.entry("partnership", cast.partnership()),
                                Map.entry(
                                        "ladderRecordId",
                                        ladder.path("recordId").asText()),
                                Map.entry("ladderAgreement", plain(ladder.path("agreement"))),
                                Map.entry("terms", plain(offer)),
                                Map.entry("lineIds", List.of(about.line())),
                                Map.entry("grounds", List.of(about.grounds())),
                                Map.entry("amountPence", about.pounds() * 100),
                                Map.entry("since", about.since().toString()),
                                Map.entry("text", about.words())));
        var raised = new Raised(record, dispute.path("id").asText());
        await(cast.commissioner(), raised, "an acknowledgement", found -> found.has("acknowledgedAt"));
        return raised;
    }

    /** The dispute as somebody sees it once it is so. */
    JsonNode await(String user, Raised raised, String what, Patience.Condition condition) {
        var found = patience.await(
                api.as(user), raised.record(), what, record -> condition.holds(dispute(record, raised.dispute())));
        return dispute(found, raised.dispute());
    }

    private static JsonNode dispute(JsonNode record, String id) {
        for (var dispute : record.path("disputes")) {
            if (dispute.path("id").asText().equals(id)) {
                return dispute;
            }
        }
        return JSON.createObjectNode();
    }

    /** The offer, once the council knows that it was declined. */
    private JsonNode declined(About about, String record) {
        var approver = api.as(cast.healthApprover());
        var offer = patience.await(approver, record, "an offer", seen -> !seen.path("offers")
                        .isEmpty())
                .path("offers")
                .path(0);
        if (offer.path("status").asText().equals("OPEN")) {
            approver.post(
                    "/records/" + record + "/decline",
                    "story-" + about.key() + "-decline",
                    Map.of(
                            "partnership",
                            cast.partnership(),
                            "offer",
                            plain(offer.path("reference")),
                            "decisionRecord",
                            about.healthsDecision()));
        }
        patience.await(
                api.as(cast.commissioner()),
                record,
                "that it was declined",
                seen -> seen.path("offers").path(0).path("status").asText().equals("DECLINED"));
        return offer.path("reference");
    }

    private static Object plain(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }
}
