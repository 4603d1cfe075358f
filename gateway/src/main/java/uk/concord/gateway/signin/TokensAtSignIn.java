package uk.concord.gateway.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import uk.concord.gateway.keycloak.TokenCheck;

/** Checks the id token that arrives at sign-in with the same care, and the same keys, as every other token. */
@Singleton
@Replaces(ReactiveJsonWebTokenValidator.class)
final class TokensAtSignIn implements ReactiveJsonWebTokenValidator<JWT, HttpRequest<?>> {
    private final TokenCheck check;
    private final Scheduler blocking;

    TokensAtSignIn(TokenCheck check, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.check = check;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<JWT> validate(String token, @Nullable HttpRequest<?> request) {
        return Mono.<JWT>fromCallable(() -> verified(token)).subscribeOn(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return Mono.empty();
    }

    private @Nullable JWT verified(String token) throws ParseException {
        return check.verify(token, TokenCheck.Kind.ID).isPresent() ? SignedJWT.parse(token) : null;
    }
}
