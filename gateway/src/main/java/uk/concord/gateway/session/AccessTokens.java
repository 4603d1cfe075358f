package uk.concord.gateway.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import uk.concord.gateway.keycloak.KeycloakAway;
import uk.concord.gateway.keycloak.TokenAnswer;
import uk.concord.gateway.keycloak.TokenEndpoint;
import uk.concord.gateway.keycloak.Tokens;

/**
 * The access token a request may use now. A session's is refreshed some time before it ends, by one request at a time: the
 * others go on with the one that is still good, or wait for the new one when it is not.
 */
@Singleton
public final class AccessTokens {
    private static final Duration REFRESH_AHEAD = Duration.ofSeconds(60);
    private static final Duration LEAST_LEFT = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int LOOKS = 200;

    private final Sessions sessions;
    private final StoredSessions stored;
    private final TokenEndpoint endpoint;
    private final Recognition recognition;
    private final InstantSource clock;

    AccessTokens(
            Sessions sessions,
            StoredSessions stored,
            TokenEndpoint endpoint,
            Recognition recognition,
            InstantSource clock) {
        this.sessions = sessions;
        this.stored = stored;
        this.endpoint = endpoint;
        this.recognition = recognition;
        this.clock = clock;
    }

    /**
     * A token that is good for some seconds at least.
     *
     * @throws SignInNeeded when the session is over, here or at Keycloak
     * @throws KeycloakAway when it must be refreshed and Keycloak cannot be reached
     */
    public String current(Credential credential) {
        return switch (credential) {
            case Credential.Bearer bearer -> bearer.token();
            case Credential.InSession session ->
                Duration.between(clock.instant(), session.accessEnds()).compareTo(REFRESH_AHEAD) > 0
                        ? session.accessToken()
                        : ofSession(Sessions.hash(session));
        };
    }

    private String ofSession(byte[] hash) {
        for (int look = 0; look < LOOKS; look++) {
            var loaded = sessions.load(hash).orElseThrow(() -> new SignInNeeded("The session is over."));
            var now = clock.instant();
            var left = Duration.between(now, loaded.content().accessEnds());
            if (left.compareTo(REFRESH_AHEAD) > 0) {
                return loaded.content().accessToken();
            }
            if (stored.claimRefresh(hash, now, now.plus(CLAIM)) == 1) {
                return refreshUnlessDone(hash);
            }
            if (left.compareTo(LEAST_LEFT) > 0) {
                return loaded.content().accessToken();
            }
            pause();
        }
        throw new SignInNeeded("The session could not be refreshed in time.");
    }

    /** Reads again under the claim: between the first reading and the claim another request may have refreshed. */
    private String refreshUnlessDone(byte[] hash) {
        var claimed = sessions.load(hash).orElseThrow(() -> new SignInNeeded("The session is over."));
        var left = Duration.between(clock.instant(), claimed.content().accessEnds());
        if (left.compareTo(REFRESH_AHEAD) > 0) {
            stored.releaseRefresh(hash, clock.instant());
            return claimed.content().accessToken();
        }
        return refresh(hash, claimed, left);
    }

    private String refresh(byte[] hash, Sessions.Loaded before, Duration left) {
        try {
            return refreshed(hash, before);
        } catch (KeycloakAway away) {
            stored.releaseRefresh(hash, clock.instant());
            if (left.compareTo(LEAST_LEFT) > 0) {
                return before.content().accessToken();
            }
            throw away;
        }
    }

    private String refreshed(byte[] hash, Sessions.Loaded before) {
        var renewed = Optional.ofNullable(before.content().refreshToken())
                .flatMap(this::granted)
                .flatMap(tokens -> recognition
                        .recognise(tokens.access())
                        .filter(user -> user.subject().equals(before.content().subject()))
                        .map(user -> before.content().renewed(user, tokens)));
        if (renewed.isEmpty()) {
            stored.delete(hash);
            throw new SignInNeeded("Keycloak has ended the session.");
        }
        stored.renew(hash, sessions.write(renewed.get(), hash), clock.instant());
        return renewed.get().accessToken();
    }

    private Optional<Tokens> granted(String refreshToken) {
        return switch (endpoint.refresh(refreshToken)) {
            case TokenAnswer.Granted granted -> Optional.of(granted.tokens());
            case TokenAnswer.Refused _ -> Optional.empty();
        };
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SignInNeeded("Interrupted while waiting for the session's refresh.");
        }
    }
}
