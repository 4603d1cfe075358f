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
 * The keys the issuer publishes, fetched when an unknown key id turns up and never oftener than once in a while: a rotated
 * key is found by itself, and tokens with invented key ids cannot make this service hammer the issuer.
 */
@Singleton
final class PublishedKeys implements SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final URI address;
    private final SecurityTime time;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Map<String, JWK> keys = Map.of();
    private volatile Instant nextFetch = Instant.MIN;

    PublishedKeys(IdentityConfiguration configuration, SecurityTime time) {
        this.address = URI.create(configuration.jwksUrl());
        this.time = time;
    }

    @Override
    public Optional<JWK> find(String keyId) {
        var known = keys.get(keyId);
        if (known != null) {
            return Optional.of(known);
        }
        fetchIfDue();
        if (keys.isEmpty()) {
            throw new CallFailure.Unavailable(
                    "SIGN_IN_AWAY", "Sign-in cannot be checked at the moment. Nothing was lost; try again soon.");
        }
        return Optional.ofNullable(keys.get(keyId));
    }

    private void fetchIfDue() {
        fetching.lock();
        try {
            if (time.now().isBefore(nextFetch)) {
                return;
            }
            nextFetch = time.now().plus(BETWEEN_ATTEMPTS);
            keys = fetch();
            nextFetch = time.now().plus(BETWEEN_REFRESHES);
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
