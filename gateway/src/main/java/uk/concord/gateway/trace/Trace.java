package uk.concord.gateway.trace;

import io.micronaut.http.HttpRequest;
import io.opentelemetry.api.trace.Span;
import uk.concord.telemetry.Followed;

/** The trace of a request: what it is followed by, through the agencies' services and in every log. */
public final class Trace {
    private static final String SPAN = "concord.span";

    private Trace() {}

    /** Its id. */
    public static String id(HttpRequest<?> request) {
        return span(request).getSpanContext().getTraceId();
    }

    /** One that came past the filters, because nobody could read it, is followed from here on. */
    static Span span(HttpRequest<?> request) {
        return request.getAttribute(SPAN, Span.class).orElseGet(() -> begin(request, Followed.anew()));
    }

    static Span begin(HttpRequest<?> request, Span span) {
        request.setAttribute(SPAN, span);
        return span;
    }
}
