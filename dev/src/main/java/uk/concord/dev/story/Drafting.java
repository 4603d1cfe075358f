package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One draft on its way: written and sent on by one person, and then offered or countered with by another. */
final class Drafting {
    private final PublicApi api;
    private final String partnership;
    private final String key;

    Drafting(PublicApi api, String partnership, String key) {
        this.api = api;
        this.partnership = partnership;
        this.key = key;
    }

    /** Does what is still to be done; the id of the draft's record. */
    String sent(String author, Map<String, Object> body, String approver, String how) {
        var draft = begun(author, body);
        var path = "/drafts/" + draft.path("id").asText();
        if (draft.path("status").asText().equals("EDITING")) {
            draft = api.as(author).post(path + "/submission", key + "-submission", at(draft));
        }
        if (draft.path("status").asText().equals("WITH_APPROVER")) {
            api.as(approver).post(path + "/" + how, key + "-" + how, at(draft));
        }
        return draft.path("recordId").asText();
    }

    /** The draft as it is now, written if it was not. */
    JsonNode begun(String author, Map<String, Object> body) {
        var person = api.as(author);
        var draft = person.post("/drafts", key + "-draft", body);
        return person.get("/drafts/" + draft.path("id").asText() + "?partnership=" + partnership);
    }

    Map<String, Object> at(JsonNode draft) {
        return Map.of(
                "partnership",
                partnership,
                "expectedVersion",
                draft.path("version").asLong());
    }
}
