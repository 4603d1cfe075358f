package uk.concord.gateway.keycloak;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The realm's own description of itself. It is asked for when it is first needed and again from time to time, so that
 * Keycloak may start after the gateway and may go away and come back; what was once learnt is kept meanwhile.
 */
@Singleton
public final class Discovery {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final int OK = 200;

    private final KeycloakSettings settings;
    private final KeycloakHttp http;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Learnt learnt;
    private volatile Instant lastAttempt = Instant.MIN;

    Discovery(KeycloakSettings settings, KeycloakHttp http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    private record Learnt(Endpoints endpoints, Instant at) {}

    /**
     * The realm's endpoints.
     *
     * @throws KeycloakAway when they were never learnt and cannot be now
     */
    public Endpoints endpoints() {
        var known = learnt;
        if (known != null && known.at().plus(GOOD_FOR).isAfter(clock.instant())) {
            return known.endpoints();
        }
        asking.lock();
        try {
            return learnAnew();
        } finally {
            asking.unlock();
        }
    }

    /**
     * Asks Keycloak now, whatever is known already.
     *
     * @throws KeycloakAway when it does not answer
     */
    public void probe() {
        learnt = new Learnt(fetch(), clock.instant());
    }

    /**
     * Returns when Keycloak answers, or did so within the last second: nobody is sent to a Keycloak that is away.
     *
     * @throws KeycloakAway when it does not answer
     */
    public void requireThere() {
        var known = learnt;
        if (known == null || known.at().plus(BETWEEN_ATTEMPTS).isBefore(clock.instant())) {
            probe();
        }
    }

    private Endpoints learnAnew() {
        var known = learnt;
        var now = clock.instant();
        if (known != null && known.at().plus(GOOD_FOR).isAfter(now)) {
            return known.endpoints();
        }
        if (lastAttempt.isAfter(now.minus(BETWEEN_ATTEMPTS))) {
            return orAway(known, null);
        }
        lastAttempt = now;
        try {
            var fresh = fetch();
            learnt = new Learnt(fresh, now);
            return fresh;
        } catch (KeycloakAway away) {
            return orAway(known, away);
        }
    }

    private static Endpoints orAway(@Nullable Learnt known, @Nullable KeycloakAway away) {
        if (known != null) {
            return known.endpoints();
        }
        throw away != null ? away : new KeycloakAway("Keycloak was not reachable a moment ago", null);
    }

    private Endpoints fetch() {
        var reply = http.get(settings.asked() + "/.well-known/openid-configuration");
        if (reply.status() != OK) {
            throw new KeycloakAway("Keycloak has no such realm (" + reply.status() + ")", null);
        }
        try {
            return endpoints(reply.body());
        } catch (ParseException garbled) {
            throw new KeycloakAway("Keycloak's description of the realm cannot be read", garbled);
        }
    }

    private Endpoints endpoints(Map<String, Object> description) throws ParseException {
        var issuer = text(description, "issuer");
        if (!issuer.equals(settings.issuer())) {
            throw new KeycloakAway(
                    "concord.keycloak.issuer is " + settings.issuer() + " but Keycloak says " + issuer, null);
        }
        return new Endpoints(
                issuer,
                text(description, "authorization_endpoint"),
                text(description, "token_endpoint"),
                text(description, "jwks_uri"),
                text(description, "end_session_endpoint"));
    }

    private static String text(Map<String, Object> description, String name) throws ParseException {
        var value = JSONObjectUtils.getString(description, name);
        if (value == null) {
            throw new ParseException(name + " is missing", 0);
        }
        return value;
    }
}
