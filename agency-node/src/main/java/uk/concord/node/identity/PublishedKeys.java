package uk.concord.node.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.clock.SecurityTime;
import uk.concord.node.grpc.CallFailure;

/**
 * The keys the issuer publishes, fetched again when they are no longer fresh or an unknown key id turns up, and never oftener
 * than once in a while: a key that is new or withdrawn is noticed by itself, and tokens with invented key ids cannot make this
 * service hammer the issuer. While the issuer is away the keys last fetched go on counting for a bounded time.
 */
@Singleton
final class PublishedKeys implements SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FIRST_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final URI address;
    private final Duration fresh;
    private final Duration kept;
    private final SecurityTime time;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), Instant.MIN);
    private volatile Instant nextFetch = Instant.MIN;

    PublishedKeys(IdentityConfiguration configuration, SecurityTime time) {
        this.address = URI.create(configuration.jwksUrl());
        this.fresh = configuration.keysFresh();
        this.kept = configuration.keysKept();
        this.time = time;
    }

    /** What the issuer published, and when it was asked. */
    private record Known(Map<String, JWK> keys, Instant askedAt) {
        boolean isOlderThan(Duration age, Instant now) {
            return askedAt.isBefore(now.minus(age));
        }
    }

    @Override
    public Optional<JWK> find(String keyId) {
        if (!known.keys().containsKey(keyId) || known.isOlderThan(kept, time.now())) {
            fetching.lock();
            fetchIfDue();
        } else if (known.isOlderThan(fresh, time.now()) && fetching.tryLock()) {
            // One call asks the issuer; those beside it do not wait for an issuer that may be slow or away.
            fetchIfDue();
        }
        var current = known;
        if (current.keys().isEmpty() || current.isOlderThan(kept, time.now())) {
            throw new CallFailure.Unavailable(
                    "SIGN_IN_AWAY", "Sign-in cannot be checked at the moment. Nothing was lost; try again soon.");
        }
        return Optional.ofNullable(current.keys().get(keyId));
    }

    /** With the lock, which it gives back. */
    private void fetchIfDue() {
        try {
            var now = time.now();
            if (now.isBefore(nextFetch)) {
                return;
            }
            nextFetch = now.plus(known.keys().isEmpty() ? BETWEEN_FIRST_ATTEMPTS : BETWEEN_FETCHES);
            known = new Known(fetch(), now);
            nextFetch = now.plus(BETWEEN_FETCHES);
        } catch (IOException | ParseException unreachable) {
            log.warn("the issuer's keys cannot be read from {}: {}", address, unreachable.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            fetching.unlock();
        }
    }

    private Map<String, JWK> fetch() throws IOException, InterruptedException, ParseException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return JWKSet.load(new java.io.ByteArrayInputStream(body.readNBytes(LONGEST_ANSWER))).getKeys().stream()
                    .filter(key -> key.getKeyID() != null && !key.isPrivate())
                    .collect(Collectors.toUnmodifiableMap(JWK::getKeyID, key -> key, (first, second) -> first));
        }
    }
}
