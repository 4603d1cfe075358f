package uk.concord.dev.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.concord.dev.Secrets;
import uk.concord.dev.process.StartFailed;

/**
 * Keeps the realm's addresses true: a realm is imported only once, so when the gateway's port changes later its client must be
 * told where the gateway is now. What the realm was last told is remembered after it was told, so a start that was cut short
 * in between is made good by the next one.
 */
public final class RealmAlignment {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final String keycloak;
    private final Secrets secrets;
    private final Path remembered;
    private final int gatewayPort;

    public RealmAlignment(HttpClient client, String keycloak, Secrets secrets, Path state, int gatewayPort) {
        this.client = client;
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.remembered = state.resolve("gateway-in-realm");
        this.gatewayPort = gatewayPort;
    }

    /** Tells the realm the gateway's address unless it knows it. */
    public void align() {
        try {
            var address = "http://localhost:" + gatewayPort;
            if (!Files.exists(remembered)
                    || !Files.readString(remembered).strip().equals(address)) {
                update(address);
                Files.writeString(remembered, address + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void update(String address) throws IOException {
        var token = administratorToken();
        var clients = keycloak + "/admin/realms/concord/clients";
        var found = send(token, HttpRequest.newBuilder(URI.create(clients + "?clientId=gateway")))
                .path(0);
        if (!(found instanceof ObjectNode gateway)) {
            throw new StartFailed("The realm concord has no client gateway: make reset and start again.");
        }
        gateway.put("rootUrl", address);
        gateway.putArray("redirectUris").add(address + "/oauth/callback/keycloak");
        ((ObjectNode) gateway.path("attributes"))
                .put("post.logout.redirect.uris", address + "/*")
                .put("backchannel.logout.url", address + "/oauth/back-channel-logout")
                .put("backchannel.logout.session.required", "true");
        send(
                token,
                HttpRequest.newBuilder(
                                URI.create(clients + "/" + gateway.path("id").asText()))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(gateway.toString())));
    }

    private String administratorToken() throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(KeycloakServer.ADMINISTRATOR, secrets.named(KeycloakServer.ADMINISTRATOR_PASSWORD));
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send("", request).path("access_token").asText();
    }

    private JsonNode send(String token, HttpRequest.Builder request) throws IOException {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StartFailed("Keycloak answered %d when its realm was to learn the gateway's port."
                        .formatted(response.statusCode()));
            }
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The launcher was interrupted.", e);
        }
    }
}
