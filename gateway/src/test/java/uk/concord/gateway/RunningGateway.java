package uk.concord.gateway;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import uk.concord.gateway.keycloak.Tokens;
import uk.concord.gateway.session.Recognition;
import uk.concord.gateway.session.Schema;
import uk.concord.gateway.session.SessionCookie;
import uk.concord.gateway.session.Sessions;
import uk.concord.testdatabase.TestPort;

/** A gateway with a real database, a realm and agencies of the test's own. */
public final class RunningGateway implements AutoCloseable {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Map<String, Object> configuration;
    private final HttpClient client = HttpClient.newHttpClient();
    public final TestRealm realm;
    public final EmbeddedServer server;

    private RunningGateway(Map<String, Object> configuration, TestRealm realm) {
        this.configuration = configuration;
        this.realm = realm;
        var context = ApplicationContext.run(configuration);
        this.server = context.getBean(EmbeddedServer.class).start();
        while (!context.getBean(Schema.class).ready()) {
            Thread.onSpinWait();
        }
    }

    public static RunningGateway start() {
        return start(Map.of());
    }

    public static RunningGateway start(Map<String, Object> more) {
        var realm = new TestRealm(InstantSource.system());
        var configuration = new HashMap<>(OwnSchema.configuration());
        configuration.put("micronaut.server.port", 0);
        configuration.put("endpoints.all.port", TestPort.claim());
        configuration.put("concord.session.key", KEY);
        configuration.put("concord.keycloak.issuer", realm.issuer());
        configuration.put("concord.keycloak.client-secret", "for-tests-only");
        configuration.putAll(more);
        return new RunningGateway(configuration, realm);
    }

    /** Another process over the same database, after this one has stopped. */
    public RunningGateway restarted() {
        server.getApplicationContext().close();
        return new RunningGateway(configuration, realm);
    }

    /** What the gateway was configured with. */
    public String setting(String key) {
        return server.getApplicationContext().getRequiredProperty(key, String.class);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** What operators read at the port of their own. */
    public HttpResponse<String> metrics() {
        return send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + setting("endpoints.all.port") + "/prometheus")));
    }

    /** A session as sign-in opens it; its cookie's value. */
    public String signIn(long accessLasts) {
        var access = realm.token(accessLasts);
        var user = bean(Recognition.class).recognise(access).orElseThrow();
        var ends = bean(InstantSource.class).instant().plusSeconds(accessLasts);
        return bean(Sessions.class).open(user, new Tokens(access, ends, "first", null), "keycloak-session");
    }

    /** The Cookie header of a session. */
    public String cookie(String session) {
        var cookie = bean(SessionCookie.class).carrying(session);
        return cookie.getName() + "=" + cookie.getValue();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURI() + path)).header("Accept", "text/html,*/*");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The same, however its body is to be read. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        realm.close();
    }
}
