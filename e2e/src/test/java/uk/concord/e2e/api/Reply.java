package uk.concord.e2e.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An answer to one request.
 *
 * @param status 0 when there was none
 * @param trace the id that the gateway followed the request by
 */
public record Reply(int status, String text, String trace) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Reply NONE = new Reply(0, "", "");

    /** The answer's body; missing when it is not JSON. */
    public JsonNode json() {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    public boolean isGiven() {
        return status / 100 == 2;
    }

    /** The stable word of a failure. */
    public String reason() {
        return json().path("reason").asText();
    }

    /** The place of a failure's first mistake: a pointer into the body, or the name of a parameter or header. */
    public String place() {
        var wrong = json().path("errors").path(0);
        return wrong.path("pointer").asText()
                + wrong.path("parameter").asText()
                + wrong.path("header").asText();
    }

    /** The answer, which must have been given. */
    public JsonNode given() {
        if (!isGiven()) {
            throw new AssertionError("Expected an answer, found " + this);
        }
        return json();
    }
}
