package uk.concord.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small realm over HTTP that speaks as Keycloak does: describes itself, publishes keys, refreshes and exchanges tokens. */
public final class TestRealm implements AutoCloseable {
    public static final String KENT = "kcc-council-service";

    private final InstantSource clock;
    private final HttpServer server;
    private final AtomicInteger refreshes = new AtomicInteger();
    private final AtomicInteger exchanges = new AtomicInteger();
    private final AtomicInteger directoryAsked = new AtomicInteger();
    private volatile RSAKey key;
    private volatile boolean away;
    private volatile boolean ended;

    public TestRealm(InstantSource clock) {
        this.clock = clock;
        this.key = newKey();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/concord";
    }

    /** Answers nothing but 503 until it is back. */
    public void away(boolean gone) {
        away = gone;
    }

    /** Refuses refresh tokens from now on, as Keycloak does when a session has ended there. */
    public void endSessions() {
        ended = true;
    }

    public void rotateKey() {
        key = newKey();
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** How often the directory of people was asked for anything. */
    public int directoryAsked() {
        return directoryAsked.get();
    }

    /** How often a token was exchanged for one agency's. */
    public int exchanges() {
        return exchanges.get();
    }

    /** A Kent commissioner's token for the gateway. */
    public String token(long seconds) {
        return token(issuer(), "gateway", "Bearer", seconds);
    }

    /** A commissioner's token for the gateway whose agency has several partnerships. */
    public String tokenIn(String... partnerships) {
        var groups = Stream.concat(
                Stream.of("kcc").map("/agency/"::concat),
                Stream.of(partnerships).map("/partnership/"::concat));
        return token(issuer(), "gateway", "Bearer", 300, groups.toList());
    }

    public String token(String issuer, String audience, String typ, long seconds) {
        return token(issuer, audience, typ, seconds, List.of("/agency/kcc", "/partnership/kcc-kmicb"));
    }

    private String token(String issuer, String audience, String typ, long seconds, List<String> groups) {
        return sign(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject("0b9ff8d2-5a5f-4f0e-9a11-0d6c2d2f3a10")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now()))
                .expirationTime(Date.from(now().plusSeconds(seconds)))
                .claim("typ", typ)
                .claim("name", "Kent Commissioner")
                .claim("post", "Commissioner, children's mental health")
                .claim("groups", groups)
                .claim("resource_access", Map.of(KENT, Map.of("roles", List.of("commissioner")))));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Instant now() {
        return clock.instant();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (away) {
            send(exchange, 503, "{}");
        } else if (exchange.getRequestURI().getPath().endsWith("/.well-known/openid-configuration")) {
            send(exchange, 200, description());
        } else if (exchange.getRequestURI().getPath().endsWith("/certs")) {
            send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        } else if (exchange.getRequestURI().getPath().startsWith("/admin/")) {
            send(exchange, 200, directory(exchange.getRequestURI().getPath()));
        } else {
            token(exchange, form(body));
        }
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if ("client_credentials".equals(form.get("grant_type"))) {
            send(exchange, 200, granted(token(issuer(), "admin", "Bearer", 300)));
        } else if (form.containsKey("refresh_token")) {
            refreshes.incrementAndGet();
            send(exchange, ended ? 400 : 200, ended ? "{\"error\":\"invalid_grant\"}" : granted(token(300)));
        } else if (KENT.equals(form.get("audience"))) {
            exchanges.incrementAndGet();
            send(exchange, 200, granted(token(issuer(), KENT, "Bearer", 300)));
        } else {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
        }
    }

    /** Kent's people: one decides, one does not, and one has left. */
    private String directory(String path) {
        directoryAsked.incrementAndGet();
        if (path.contains("/group-by-path/")) {
            return "{\"id\":\"%s\",\"name\":\"kcc\"}".formatted(path.contains("/approver/kcc") ? "deciders" : "kent");
        }
        var deciders = """
                {"id":"a","enabled":true,"firstName":"Kim","lastName":"Approver","attributes":{"post":["Director"]}},
                {"id":"b","enabled":false,"firstName":"Gone","lastName":"Approver","attributes":{"post":["Director"]}}""";
        return path.contains("/deciders/")
                ? "[" + deciders + "]"
                : "[" + deciders
                        + ",{\"id\":\"c\",\"enabled\":true,\"firstName\":\"Kit\",\"lastName\":\"Commissioner\"}]";
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/certs","end_session_endpoint":"%1$s/logout"}""".formatted(issuer());
    }

    private static String granted(String token) {
        return "{\"access_token\":\"%s\",\"expires_in\":300,\"refresh_token\":\"next\"}".formatted(token);
    }

    private String sign(JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
