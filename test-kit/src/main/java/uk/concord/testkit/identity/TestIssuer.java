package uk.concord.testkit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
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
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens that publishes its keys at a real local address; it can go away, come back and rotate its key. */
public final class TestIssuer implements AutoCloseable {
    private static final RSAKey UNKNOWN = newKey();

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey key = newKey();
    private volatile boolean away;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/certs", this::publish);
        server.start();
    }

    /** The issuer's name, as tokens must state it. */
    public String issuer() {
        return "http://localhost:%d/realms/concord"
                .formatted(server.getAddress().getPort());
    }

    /** Where the keys are published. */
    public String keysAddress() {
        return "http://127.0.0.1:%d/certs".formatted(server.getAddress().getPort());
    }

    /** How often the keys have been fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** From now on another key signs, and only that one is published. */
    public void rotate() {
        key = newKey();
    }

    /** Answers with an error until told otherwise. */
    public void goAway(boolean gone) {
        away = gone;
    }

    /** A token with these claims, signed with the key in use. */
    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /** A token that names the key in use and is signed with another. */
    public String forge(JWTClaimsSet claims) {
        try {
            var other = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(key.getKeyID())
                    .generate();
            return sign(claims, other);
        } catch (JOSEException e) {
            throw new IllegalStateException("no test key could be made", e);
        }
    }

    /** A token that names a key which was never published. */
    public String withUnknownKey(JWTClaimsSet claims) {
        return sign(claims, UNKNOWN);
    }

    /** The public key in use, which an attacker can know. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the test token could not be signed", e);
        }
    }

    private void publish(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var body = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no test key could be made", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
