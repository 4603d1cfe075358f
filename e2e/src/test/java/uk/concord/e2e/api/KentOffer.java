package uk.concord.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * An offer that Kent has made by script.
 *
 * @param reference names it exactly, as an answer must
 */
public record KentOffer(String recordId, JsonNode reference) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POUND = 100;

    /** A draft by Kent's commissioner, offered by Kent's approver. */
    public static KentOffer made(RunningStack stack, String title) {
        var draft = submitted(stack, "kent.commissioner", title, 50_000 * POUND);
        var offered = Api.as(stack, "kent.approver")
                .post("/drafts/" + draft.path("id").asText() + "/offer", key(), at(draft))
                .given();
        return new KentOffer(offered.path("recordId").asText(), offered.path("offer"));
    }

    /** A whole draft that somebody wrote and sent to an approver. */
    public static JsonNode submitted(RunningStack stack, String user, String title, long pencePerYear) {
        var author = Api.as(stack, user);
        var draft =
                author.post("/drafts", key(), Texts.draft(title, pencePerYear)).given();
        return author.post("/drafts/" + draft.path("id").asText() + "/submission", key(), at(draft))
                .given();
    }

    /** The record as an agency's person reads it, once it is there. */
    public JsonNode readBy(Api reader) {
        Await.until("the partner holds record " + recordId, PATIENCE, () -> reader.get(path())
                .isGiven());
        return reader.get(path()).given();
    }

    /** What accepts or declines it. */
    public Map<String, Object> answer(String words) {
        return Map.of("partnership", Texts.PARTNERSHIP, "offer", reference, "decisionRecord", Texts.decision(words));
    }

    public String path() {
        return "/records/" + recordId;
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> at(JsonNode draft) {
        return Texts.at(draft.path("version").asLong());
    }
}
