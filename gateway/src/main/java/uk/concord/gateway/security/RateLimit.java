package uk.concord.gateway.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.ErrorAnswers;
import uk.concord.gateway.errors.Failure;
import uk.concord.gateway.session.Visits;

/** Lets one session, or one address without a session, send so many requests a minute and no more. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateLimit implements Ordered {
    private static final int MOST_KEPT = 100_000;

    private final LimitSettings settings;
    private final InstantSource clock;
    private final ErrorAnswers answers;
    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();

    RateLimit(LimitSettings settings, InstantSource clock, ErrorAnswers answers) {
        this.settings = settings;
        this.clock = clock;
        this.answers = answers;
    }

    private record Window(long minute, int requests) {
        Window next(long now) {
            return minute == now ? new Window(minute, requests + 1) : new Window(now, 1);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        var minute = clock.millis() / 60_000;
        if (windows.size() > MOST_KEPT) {
            windows.values().removeIf(window -> window.minute() != minute);
        }
        var window = windows.compute(
                sender(request), (key, known) -> known == null ? new Window(minute, 1) : known.next(minute));
        return window.requests() <= settings.requestsPerMinute() ? null : tooMany(request);
    }

    private static String sender(HttpRequest<?> request) {
        return Visits.of(request)
                .map(visit -> visit.credential().fingerprint())
                .orElseGet(() -> request.getRemoteAddress().getAddress().getHostAddress());
    }

    private HttpResponse<?> tooMany(HttpRequest<?> request) {
        return answers.answer(
                        request,
                        Failure.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "TOO_MANY_REQUESTS",
                                "Too many requests",
                                "Wait a minute, then try again."))
                .header("Retry-After", "60");
    }
}
