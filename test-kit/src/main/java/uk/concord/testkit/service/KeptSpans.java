package uk.concord.testkit.service;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;

/** Keeps the last spans that a service has recorded. */
public final class KeptSpans implements SpanExporter {
    private static final int MOST = 5_000;
    private final LinkedBlockingDeque<SpanData> kept = new LinkedBlockingDeque<>(MOST);

    /** Those of one trace, in the order in which they ended. */
    public List<SpanData> of(String traceId) {
        return kept.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        for (var span : spans) {
            while (!kept.offerLast(span)) {
                kept.pollFirst();
            }
        }
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
