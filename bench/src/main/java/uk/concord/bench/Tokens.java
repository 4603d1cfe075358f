package uk.concord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Real tokens of demo users from the running Keycloak, exchanged for one agency as the gateway does it. */
final class Tokens {
    private static final String GRANT_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI endpoint;
    private final String gatewaySecret;

    Tokens(Settings settings) {
        this.endpoint = URI.create(
                "http://localhost:" + settings.keycloakPort() + "/realms/concord/protocol/openid-connect/token");
        this.gatewaySecret = settings.home().secret("gateway-client-secret");
    }

    /** A token of this user for the gateway's API; good for five minutes. */
    String forGateway(String user) throws IOException, InterruptedException {
        return post(Map.of(
                "grant_type", "password",
                "client_id", "concord-dev-cli",
                "username", user,
                "password", "concord-demo",
                "scope", "openid"));
    }

    /** A token of this user that only this agency's service accepts; good for five minutes. */
    String forAgency(String user, String audience) throws IOException, InterruptedException {
        return post(Map.of(
                "grant_type", GRANT_EXCHANGE,
                "client_id", "gateway",
                "client_secret", gatewaySecret,
                "subject_token", forGateway(user),
                "subject_token_type", ACCESS_TOKEN,
                "requested_token_type", ACCESS_TOKEN,
                "audience", audience,
                "scope", "roles"));
    }

    private String post(Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body()).get("access_token").asText();
    }
}
