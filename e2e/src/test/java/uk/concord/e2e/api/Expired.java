package uk.concord.e2e.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** A real token of Kent's commissioner that has ended, issued while other journeys run so that nobody waits for its end. */
public final class Expired {
    /** By how much clocks may differ before anybody calls a token ended. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final CompletableFuture<String> ONE = new CompletableFuture<>();

    private Expired() {}

    /** The token, issued once, while it may still be good. */
    public static synchronized String issued(RunningStack stack) {
        if (!ONE.isDone()) {
            ONE.complete(new Realm(stack).briefToken("kent.commissioner"));
        }
        return ONE.join();
    }

    /** The token, no sooner than it has ended for everybody. */
    public static String token(RunningStack stack) {
        var token = issued(stack);
        var claims = new Reply(
                200, new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8), "");
        var end = Instant.ofEpochSecond(claims.json().path("exp").asLong()).plus(LEEWAY);
        Await.until("the brief token has ended", PATIENCE, () -> Instant.now().isAfter(end));
        return token;
    }
}
