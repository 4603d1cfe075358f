package uk.concord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The record of the demo story, found through the public API. */
final class StoryRecord {
    private StoryRecord() {}

    static String id(Settings settings, Tokens tokens) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + settings.gatewayPort() + "/api/v1/records?query=mental"))
                .header("Authorization", "Bearer " + tokens.forGateway("kent.commissioner"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        var items = new ObjectMapper().readTree(answer.body()).path("items");
        if (answer.statusCode() != 200 || items.isEmpty()) {
            throw new IOException("The story's record was not found; the API answered " + answer.statusCode() + ".");
        }
        return items.get(0).get("id").asText();
    }
}
