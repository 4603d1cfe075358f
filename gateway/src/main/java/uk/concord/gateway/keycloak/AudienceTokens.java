package uk.concord.gateway.keycloak;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.concord.gateway.once.AskedOnce;

/**
 * Tokens for one agency's service each, exchanged from the token a person signed in with. Each is kept until shortly before
 * it ends and asked for once, however many calls want it at the same time.
 */
@Singleton
public final class AudienceTokens {
    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final Duration REFUSAL_KEPT = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final TokenEndpoint endpoint;
    private final InstantSource clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final AskedOnce<Key, Kept> asked = new AskedOnce<>();

    AudienceTokens(TokenEndpoint endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    private record Key(String subject, String audience) {}

    private record Kept(Optional<String> token, Instant until) {}

    /**
     * A token for that audience; empty when Keycloak refuses one, because the person has no role there.
     *
     * @throws KeycloakAway when Keycloak cannot be asked
     */
    public Optional<String> exchange(String accessToken, String audience) {
        var now = clock.instant();
        if (kept.size() > MOST) {
            kept.values().removeIf(entry -> !entry.until().isAfter(now));
        }
        if (kept.size() > MOST) {
            return ask(accessToken, audience, now).token();
        }
        var key = new Key(digest(accessToken), audience);
        var known = kept.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.token();
        }
        return asked.ask(key, () -> ask(accessToken, audience, now), fresh -> kept.put(key, fresh))
                .token();
    }

    private Kept ask(String accessToken, String audience, Instant now) {
        return switch (endpoint.exchange(accessToken, audience)) {
            case TokenAnswer.Granted granted ->
                new Kept(
                        Optional.of(granted.tokens().access()),
                        granted.tokens().accessEnds().minus(MARGIN));
            case TokenAnswer.Refused _ -> new Kept(Optional.empty(), now.plus(REFUSAL_KEPT));
        };
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
