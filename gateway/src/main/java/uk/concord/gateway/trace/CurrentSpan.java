package uk.concord.gateway.trace;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** A request's span, current on every thread that works on the request. */
record CurrentSpan(Span span) implements ThreadPropagatedContextElement<Scope> {
    /** Whoever asks for it hands it back to be closed. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public Scope updateThreadContext() {
        return span.makeCurrent();
    }

    @Override
    public void restoreThreadContext(@Nullable Scope before) {
        if (before != null) {
            before.close();
        }
    }
}
