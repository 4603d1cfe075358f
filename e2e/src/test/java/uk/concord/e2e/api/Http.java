package uk.concord.e2e.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One HTTP client for all tests; it follows nothing and remembers no cookie. */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** The answer, or {@link Reply#NONE} when nobody gave one. */
    public static Reply send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("X-Trace-Id").orElse(""));
        } catch (IOException nobody) {
            return Reply.NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer.", stopped);
        }
    }

    /** A body as JSON. */
    static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
