package uk.concord.gateway.trace;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.List;
import uk.concord.telemetry.Followed;

/**
 * Begins a trace with every request and names its span by method and route, never by what was asked: addresses and questions
 * name records, and questions hold what people typed. A trace that a browser claims to be in is not gone on with.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestSpans implements Ordered {
    private static final List<String> UNRECORDED =
            List.of("/assets/", "/webjars/", "/static/", "/health", "/prometheus", "/favicon.ico");
    private static final int FAILED = 500;

    private final Tracer tracer;

    RequestSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("uk.concord.gateway");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new CurrentSpan(Trace.begin(request, isRecorded(request) ? span(request) : Followed.anew())));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        var span = Trace.span(request);
        RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .ifPresent(
                        route -> span.updateName(method(request) + " " + route).setAttribute("http.route", route));
        span.setAttribute("http.response.status_code", response.code());
        if (response.code() >= FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private Span span(HttpRequest<?> request) {
        return tracer.spanBuilder(method(request))
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method(request))
                .startSpan();
    }

    private static boolean isRecorded(HttpRequest<?> request) {
        return UNRECORDED.stream().noneMatch(request.getPath()::startsWith);
    }

    /** A method that nobody knows is a text of the caller's. */
    private static String method(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.CUSTOM ? "_OTHER" : request.getMethodName();
    }
}
