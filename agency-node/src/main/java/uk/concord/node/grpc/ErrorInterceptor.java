package uk.concord.node.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.BookException;
import uk.concord.node.measure.RefusedCalls;

/** The one place where a failure becomes a gRPC status. Outside every interceptor but the one that knows the calling process. */
@Singleton
public final class ErrorInterceptor implements ServerInterceptor, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ErrorInterceptor.class);
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");
    private final RefusedCalls refused;

    /**
     * An interceptor.
     *
     * @param refused where what it answers is counted
     */
    public ErrorInterceptor(RefusedCalls refused) {
        this.refused = refused;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        try {
            return new Guarded<>(call, next.startCall(call, headers));
        } catch (RuntimeException failure) {
            close(call, failure);
            return new ServerCall.Listener<>() {};
        }
    }

    private void close(ServerCall<?, ?> call, RuntimeException failure) {
        var status = statusOf(call, failure);
        var trailers = status.getTrailers();
        call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    private StatusRuntimeException statusOf(ServerCall<?, ?> call, RuntimeException failure) {
        if (failure instanceof CallFailure expected) {
            return counted(expected);
        }
        if (failure instanceof StatusRuntimeException already
                && already.getStatus().getCode() != Status.Code.UNKNOWN) {
            return already;
        }
        if (failure instanceof BookException.Deposed deposed) {
            return counted(new CallFailure.Unavailable("SIGNED_ELSEWHERE", String.valueOf(deposed.getMessage())));
        }
        if (DatabaseAway.isCauseOf(failure)) {
            log.atWarn().addKeyValue("method", method(call)).log("the database is away");
            return counted(new CallFailure.Unavailable(
                    "DATABASE_AWAY", "The records cannot be reached at the moment. Nothing was lost; try again soon."));
        }
        var incident = HexFormat.of().toHexDigits(random.nextLong());
        log.atError()
                .addKeyValue("method", method(call))
                .addKeyValue("incident", incident)
                .setCause(failure)
                .log("incident {}", incident);
        refused.count(Status.Code.INTERNAL, "INTERNAL");
        return FailureStatus.internal(incident);
    }

    private static String method(ServerCall<?, ?> call) {
        return call.getMethodDescriptor().getFullMethodName();
    }

    private StatusRuntimeException counted(CallFailure failure) {
        var status = FailureStatus.of(failure);
        refused.count(status.getStatus().getCode(), failure.code());
        return status;
    }

    /** A listener that lets no exception out. */
    private final class Guarded<Q, R> extends SimpleForwardingServerCallListener<Q> {
        private final ServerCall<Q, R> call;
        private boolean closed;

        Guarded(ServerCall<Q, R> call, ServerCall.Listener<Q> delegate) {
            super(delegate);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            guarded(() -> super.onMessage(message));
        }

        @Override
        public void onHalfClose() {
            guarded(super::onHalfClose);
        }

        private void guarded(Runnable step) {
            if (closed) {
                return;
            }
            try {
                step.run();
            } catch (RuntimeException failure) {
                closed = true;
                close(call, failure);
            }
        }
    }
}
