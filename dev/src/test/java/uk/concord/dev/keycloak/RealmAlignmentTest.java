package uk.concord.dev.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.dev.Secrets;
import uk.concord.dev.process.StartFailed;

class RealmAlignmentTest {
    @TempDir
    private Path state;

    private final List<String> told = new ArrayList<>();
    private final HttpServer keycloak = create();
    private boolean failing;

    @BeforeEach
    void start() {
        keycloak.createContext("/", this::answer);
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            told.add(body);
        }
        var answer = exchange.getRequestURI().getPath().endsWith("/token")
                ? "{\"access_token\":\"t\"}"
                : "[{\"id\":\"7\",\"clientId\":\"gateway\",\"attributes\":{\"pkce.code.challenge.method\":\"S256\"}}]";
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(failing && exchange.getRequestMethod().equals("PUT") ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void align(int port) {
        var address = "http://localhost:" + keycloak.getAddress().getPort();
        new RealmAlignment(HttpClient.newHttpClient(), address, new Secrets(state.resolve("secrets")), state, port)
                .align();
    }

    @Test
    void the_realm_learns_where_the_gateway_is_once() {
        align(8080);
        align(8080);
        assertThat(told).singleElement().satisfies(client -> assertThat(client)
                .contains("\"redirectUris\":[\"http://localhost:8080/oauth/callback/keycloak\"]")
                .contains("\"post.logout.redirect.uris\":\"http://localhost:8080/*\"")
                .contains("\"backchannel.logout.url\":\"http://localhost:8080/oauth/back-channel-logout\"")
                .contains("\"pkce.code.challenge.method\":\"S256\""));
    }

    @Test
    void another_port_is_told() {
        align(8080);
        align(18080);
        assertThat(told).hasSize(2).last().asString().contains("http://localhost:18080/oauth/callback/keycloak");
    }

    @Test
    void a_start_that_was_cut_short_is_made_good_by_the_next_whatever_its_port() {
        failing = true;
        assertThatThrownBy(() -> align(8080)).isInstanceOf(StartFailed.class);
        failing = false;
        align(18080);
        assertThat(told).last().asString().contains("http://localhost:18080/oauth/back-channel-logout");
    }
}
