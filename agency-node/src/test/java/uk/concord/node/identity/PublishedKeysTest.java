package uk.concord.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.node.grpc.CallFailure;

class PublishedKeysTest {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));
    private final AtomicReference<@Nullable ECKey> published = new AtomicReference<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final Semaphore asked = new Semaphore(0);
    private final AtomicReference<CountDownLatch> slow = new AtomicReference<>(new CountDownLatch(0));
    private final HttpServer issuer = server();
    private final PublishedKeys keys = new PublishedKeys(
            new IdentityConfiguration("issuer", address(), "audience", Duration.ofSeconds(20), FRESH, KEPT), now::get);

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort() + "/certs";
    }

    @BeforeEach
    void start() {
        issuer.createContext("/certs", this::answer);
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        asked.release();
        await(slow.get());
        try (exchange) {
            var key = published.get();
            if (key == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var body = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    @Test
    void an_issuer_that_was_away_at_the_start_is_asked_again() throws JOSEException {
        assertThatThrownBy(() -> keys.find("one")).isInstanceOf(CallFailure.Unavailable.class);
        published.set(key("one"));
        assertThatThrownBy(() -> keys.find("one"))
                .as("not asked again at once")
                .isInstanceOf(CallFailure.Unavailable.class);
        pass(Duration.ofSeconds(2));
        assertThat(keys.find("one")).isPresent();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_fresh_key_is_not_fetched_again_and_an_unknown_one_once_in_a_while() throws JOSEException {
        published.set(key("one"));
        assertThat(keys.find("one")).isPresent();
        pass(FRESH.minusSeconds(10));
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(keys.find("one")).isPresent();
        }
        assertThat(fetches).hasValue(1);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(keys.find("invented-" + attempt)).isEmpty();
        }
        assertThat(fetches).hasValue(2);
        pass(Duration.ofSeconds(6));
        published.set(key("two"));
        assertThat(keys.find("two")).isPresent();
        assertThat(keys.find("one")).as("a key that is no longer published").isEmpty();
    }

    @Test
    void a_key_that_the_issuer_withdraws_stops_counting_when_it_is_no_longer_fresh() throws JOSEException {
        published.set(key("stolen"));
        assertThat(keys.find("stolen")).isPresent();
        published.set(key("new"));
        pass(FRESH);
        assertThat(keys.find("stolen")).as("still fresh").isPresent();
        pass(Duration.ofMillis(1));
        assertThat(keys.find("stolen")).isEmpty();
        assertThat(keys.find("new")).isPresent();
    }

    @Test
    void known_keys_stay_good_for_a_while_when_the_issuer_is_away_and_no_longer() throws JOSEException {
        published.set(key("one"));
        assertThat(keys.find("one")).isPresent();
        published.set(null);
        pass(Duration.ofMinutes(10));
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(keys.find("one")).isPresent();
            assertThat(keys.find("two")).isEmpty();
        }
        assertThat(fetches)
                .as("an issuer that is away is not asked at every call")
                .hasValue(2);
        pass(Duration.ofMinutes(20));
        assertThat(keys.find("one")).isPresent();
        pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> keys.find("one")).isInstanceOf(CallFailure.Unavailable.class);
        published.set(key("one"));
        pass(Duration.ofSeconds(6));
        assertThat(keys.find("one")).isPresent();
    }

    @Test
    void while_one_call_waits_for_the_issuer_the_others_go_on_with_what_is_known() throws Exception {
        published.set(key("one"));
        assertThat(keys.find("one")).isPresent();
        pass(FRESH.plusSeconds(1));
        slow.set(new CountDownLatch(1));
        var waiting = CompletableFuture.supplyAsync(() -> keys.find("one"));
        assertThat(asked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(keys.find("one")).isPresent();
        assertThat(waiting).isNotDone();
        slow.get().countDown();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isPresent();
        assertThat(fetches).hasValue(2);
    }
}
