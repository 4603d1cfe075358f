package uk.concord.node.link;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import uk.concord.telemetry.Followed;

/**
 * The traces of commands whose entries wait to be sent. The parcel that takes them goes on with the trace of the first and is
 * linked with those of the others; a parcel that only keeps the link alive belongs to no trace worth recording.
 */
final class ParcelTraces {
    private static final int MOST_WAITING = 64;
    private final BlockingQueue<SpanContext> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Tracer tracer;

    ParcelTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The entries of what is under way now wait from now on; of very many some cannot be followed further. */
    void wait(SpanContext command) {
        var _ = command.isValid() && waiting.offer(command);
    }

    /** Sends: what is called meanwhile belongs to the traces of what waited. */
    void sending(Runnable sending) {
        List<SpanContext> taken = new ArrayList<>();
        waiting.drainTo(taken);
        var span = taken.isEmpty() ? Followed.anew() : span(taken);
        try (var _ = span.makeCurrent()) {
            sending.run();
        } finally {
            span.end();
        }
    }

    private Span span(List<SpanContext> commands) {
        var span = tracer.spanBuilder("send parcel").setParent(Context.root().with(Span.wrap(commands.getFirst())));
        commands.stream().skip(1).forEach(span::addLink);
        return span.startSpan();
    }
}
