package uk.concord.e2e.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.e2e.stack.RunningStack;

/** The running Keycloak: tokens for people and programs, and what its administrator can do. */
public final class Realm {
    private static final String PASSWORD = "concord-demo";
    private static final String SCRIPTS = "concord-dev-cli";
    private static final int AGAIN = 20;

    private final RunningStack stack;

    public Realm(RunningStack stack) {
        this.stack = stack;
    }

    /** A person's token for the gateway; empty while Keycloak gives none. */
    public String token(String user) {
        return Turnstile.pass(() -> granted(signIn(user, PASSWORD)));
    }

    private String granted(Map<String, String> form) {
        var reply = ask("concord", form);
        // Keycloak may not have done with the sign-in before, and says 400 to a second one of the same person.
        for (int again = 0; reply.status() == 400 && again < AGAIN; again++) {
            reply = ask("concord", form);
        }
        return reply.json().path("access_token").asText();
    }

    /** Whether Keycloak lets somebody in with this password. */
    public boolean letsIn(String user, String password) {
        return ask("concord", signIn(user, password)).isGiven();
    }

    private static Map<String, String> signIn(String user, String password) {
        return Map.of("grant_type", "password", "client_id", SCRIPTS, "username", user, "password", password);
    }

    /** What the gateway gets for a person's token: one that is meant for an agency's service. */
    public String exchanged(String token, String audience) {
        return grant(
                "concord",
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:token-exchange",
                        "client_id",
                        "gateway",
                        "client_secret",
                        secret("gateway-client-secret"),
                        "subject_token",
                        token,
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:access_token",
                        "audience",
                        audience,
                        "scope",
                        "roles"));
    }

    /** A token of another realm of the same Keycloak. */
    public String administratorsToken() {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                secret("keycloak-administrator"));
        return Turnstile.pass(() -> grant("master", form));
    }

    /** A person's token that lives for a second only; nobody else gets one meanwhile, which would live no longer. */
    public String briefToken(String user) {
        return Turnstile.pass(() -> issuedBriefly(user));
    }

    private String issuedBriefly(String user) {
        var client =
                administer("GET", "/clients?clientId=" + SCRIPTS, null).given().path(0);
        var path = "/clients/" + client.path("id").asText();
        var usual = client.<ObjectNode>deepCopy();
        var brief = client.<ObjectNode>deepCopy();
        ((ObjectNode) brief.path("attributes")).put("access.token.lifespan", "1");
        administer("PUT", path, brief).given();
        try {
            return token(user);
        } finally {
            ((ObjectNode) usual.path("attributes")).put("access.token.lifespan", "");
            administer("PUT", path, usual).given();
        }
    }

    /** Lets somebody join an agency, as its administrator would; joining twice changes nothing. */
    public void join(String user, String agency, String post, String client, List<String> roles) {
        administer(
                "POST",
                "/users",
                Map.of(
                        "username",
                        user,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "email",
                        user + "@" + agency + ".example",
                        "firstName",
                        "Second",
                        "lastName",
                        "Person",
                        "attributes",
                        Map.of("post", List.of(post)),
                        "groups",
                        List.of("/agency/" + agency, "/partnership/kcc-kmicb"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        var id = first("/users?exact=true&username=" + user);
        var service = first("/clients?clientId=" + client);
        var granted = roles.stream()
                .map(role -> administer("GET", "/clients/" + service + "/roles/" + role, null)
                        .given())
                .toList();
        administer("POST", "/users/" + id + "/role-mappings/clients/" + service, granted)
                .given();
    }

    private String first(String path) {
        return administer("GET", path, null).given().path(0).path("id").asText();
    }

    private Reply administer(String method, String path, @Nullable Object body) {
        return Http.send(HttpRequest.newBuilder(URI.create(stack.keycloak() + "/admin/realms/concord" + path))
                .header("Authorization", "Bearer " + administratorsToken())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : Http.json(body)));
    }

    private String grant(String realm, Map<String, String> form) {
        return ask(realm, form).json().path("access_token").asText();
    }

    private Reply ask(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = stack.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token";
        return Http.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private String secret(String name) {
        try {
            return Files.readString(stack.home().resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
