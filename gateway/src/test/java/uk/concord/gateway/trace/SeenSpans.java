package uk.concord.gateway.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every span that a gateway under test has ended. */
@Singleton
final class SeenSpans implements SpanProcessor {
    private final List<SpanData> seen = new CopyOnWriteArrayList<>();

    List<SpanData> of(String traceId) {
        return seen.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Only what has ended counts.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        seen.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
