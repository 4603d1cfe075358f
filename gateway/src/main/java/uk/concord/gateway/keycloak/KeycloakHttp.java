package uk.concord.gateway.keycloak;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain requests to Keycloak. Whatever does not come back as JSON counts as being away. */
@Singleton
final class KeycloakHttp {
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final KeycloakSettings settings;
    private final HttpClient client;

    KeycloakHttp(KeycloakSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    record Reply(int status, Map<String, Object> body) {}

    Reply get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** A form sent as the gateway's own client. */
    Reply post(String address, Map<String, String> form) {
        var basic = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
        return send(HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    Duration timeout() {
        return settings.timeout();
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.timeout(settings.timeout())
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= SERVER_ERROR || response.statusCode() == TOO_MANY_REQUESTS) {
                throw new KeycloakAway("Keycloak answered " + response.statusCode(), null);
            }
            return new Reply(response.statusCode(), JSONObjectUtils.parse(response.body()));
        } catch (IOException | ParseException failed) {
            throw new KeycloakAway("Keycloak did not answer as expected", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway("Interrupted while asking Keycloak", interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
