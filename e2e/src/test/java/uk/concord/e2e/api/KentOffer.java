package uk.concord.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
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
        return made(stack, title, 0);
    }

    /** The same, open for so many days; 0 means the usual number. */
    public static KentOffer made(RunningStack stack, String title, int openDays) {
        var draft = submitted(stack, "kent.commissioner", title, 50_000 * POUND);
        var body = new HashMap<>(at(draft));
        body.put("openDays", openDays);
        var offered = Api.as(stack, "kent.approver")
                .post("/drafts/" + draft.path("id").asText() + "/offer", key(), body)
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

    /** What asks for it back. */
    public Map<String, Object> withdrawal() {
        return Map.of("partnership", Texts.PARTNERSHIP, "offer", reference);
    }

    /** A draft of somebody of the NHS body that counters it, with a title of its own, sent to an approver. */
    public JsonNode counteredBy(Api author, String title) {
        var begun = author.post(
                        "/drafts",
                        key(),
                        Map.of(
                                "partnership",
                                Texts.PARTNERSHIP,
                                "recordId",
                                recordId,
                                "counters",
                                reference,
                                "terms",
                                Texts.terms(title, 50_000 * POUND),
                                "decisionRecord",
                                Texts.decision("Answer with " + title + ".")))
                .given();
        return author.post("/drafts/" + begun.path("id").asText() + "/submission", key(), at(begun))
                .given();
    }

    public String path() {
        return "/records/" + recordId;
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static Map<String, Object> at(JsonNode draft) {
        return Texts.at(draft.path("version").asLong());
    }
}
