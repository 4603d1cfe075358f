package uk.concord.dev.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import uk.concord.dev.process.StartFailed;

/** The gateway's JSON API as the demo users call it, each with a token of their own from the development client. */
final class PublicApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_GOOD_FOR = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Person> people = new HashMap<>();
    private final HttpClient client;
    private final String gateway;
    private final String keycloak;

    PublicApi(HttpClient client, String gateway, String keycloak) {
        this.client = client;
        this.gateway = gateway;
        this.keycloak = keycloak;
    }

    /** A person's way into the API, signed in once for all that the person does. */
    Person as(String user) {
        return people.computeIfAbsent(user, Person::new);
    }

    /** One person, signed in. */
    final class Person {
        private final String user;
        private String token = "";
        private long signedIn;

        private Person(String user) {
            this.user = user;
        }

        JsonNode get(String path) {
            return answer(user, path, signed(path).GET());
        }

        /** Sends a command; the same key again has the same effect once. */
        JsonNode post(String path, String key, Map<String, Object> body) {
            try {
                return answer(
                        user,
                        path,
                        signed(path)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the story cannot be written as JSON", e);
            }
        }

        /** Sends a document with what is said of it (RFC 7578); the same key again attaches it once. */
        JsonNode attach(String path, String key, Deed deed) {
            return answer(
                    user,
                    path,
                    signed(path)
                            .header("Content-Type", "multipart/form-data; boundary=" + Deed.BOUNDARY)
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofByteArray(deed.form())));
        }

        private HttpRequest.Builder signed(String path) {
            if (token.isEmpty() || System.nanoTime() - signedIn > TOKEN_GOOD_FOR.toNanos()) {
                token = token(user);
                signedIn = System.nanoTime();
            }
            return HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                    .header("Authorization", "Bearer " + token);
        }
    }

    private String token(String user) {
        var form = "grant_type=password&client_id=concord-dev-cli&username=%s&password=concord-demo"
                .formatted(URLEncoder.encode(user, StandardCharsets.UTF_8));
        var address = keycloak + "/realms/concord/protocol/openid-connect/token";
        return answer(
                        user,
                        "sign-in",
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private JsonNode answer(String user, String what, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StartFailed("The story was refused: %s, %s, %d %s"
                        .formatted(user, what, response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StartFailed("The story could not be told: %s, %s: %s".formatted(user, what, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The launcher was interrupted.", e);
        }
    }
}
