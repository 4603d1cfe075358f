package uk.concord.gateway.signin;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationFailed;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import uk.concord.gateway.keycloak.Tokens;
import uk.concord.gateway.session.Recognition;
import uk.concord.gateway.session.Sessions;

/** Turns the tokens of a finished sign-in into a session. */
@Singleton
@Named("keycloak")
final class SessionAtSignIn implements OpenIdAuthenticationMapper {
    /** The message of a sign-in by somebody who is known but has no role anywhere. */
    static final String NO_ROLE = "NO_ROLE";

    private static final Logger LOG = LoggerFactory.getLogger(SessionAtSignIn.class);

    private final Recognition recognition;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Scheduler blocking;

    SessionAtSignIn(
            Recognition recognition,
            Sessions sessions,
            InstantSource clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.recognition = recognition;
        this.sessions = sessions;
        this.clock = clock;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(
            String provider, OpenIdTokenResponse answer, OpenIdClaims claims, @Nullable State state) {
        return Mono.fromCallable(() -> open(answer, claims)).subscribeOn(blocking);
    }

    private AuthenticationResponse open(OpenIdTokenResponse answer, OpenIdClaims claims) {
        var recognised = recognition.recognise(answer.getAccessToken());
        if (recognised.isEmpty() || !recognised.get().subject().equals(claims.getSubject())) {
            return new AuthenticationFailed("The access token does not belong to the id token.");
        }
        var user = recognised.get();
        if (user.roles().isEmpty()) {
            LOG.info("{} signed in at Keycloak but has no role at any agency", user);
            return new AuthenticationFailed(NO_ROLE);
        }
        return new OpenedSession(user.subject(), sessions.open(user, tokens(answer), text(claims.get("sid"))));
    }

    private Tokens tokens(OpenIdTokenResponse answer) {
        var lasts = answer.getExpiresIn();
        return new Tokens(
                answer.getAccessToken(),
                clock.instant().plusSeconds(lasts == null ? 0 : lasts),
                answer.getRefreshToken(),
                answer.getIdToken());
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }
}
