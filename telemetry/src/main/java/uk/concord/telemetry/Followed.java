package uk.concord.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;

/** What is followed by its ids through all logs without a span being recorded of it. */
public final class Followed {
    private static final IdGenerator IDS = IdGenerator.random();

    private Followed() {}

    /** The beginning of something new. */
    public static Span anew() {
        return unrecorded(IDS.generateTraceId());
    }

    /** More of what is under way now, however long it goes on; something new where nothing is. */
    public static Context further() {
        var now = Span.current().getSpanContext();
        return Context.root().with(now.isValid() ? unrecorded(now.getTraceId()) : anew());
    }

    private static Span unrecorded(String traceId) {
        return Span.wrap(
                SpanContext.create(traceId, IDS.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault()));
    }
}
