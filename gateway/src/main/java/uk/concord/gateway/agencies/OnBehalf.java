package uk.concord.gateway.agencies;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on every call whose behalf it is made on and how long it may take. The token is fetched on the caller's own thread,
 * which may wait.
 */
final class OnBehalf implements ClientInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final Set<Status.Code> AWAY = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.CANCELLED);
    private static final Logger LOG = LoggerFactory.getLogger(OnBehalf.class);

    private final Supplier<String> token;
    private final Duration deadline;

    OnBehalf(Supplier<String> token, Duration deadline) {
        this.token = token;
        this.deadline = deadline;
    }

    /** Notes in one line that a service did not answer; a refusal is an answer. */
    private static final class Watched<A> extends SimpleForwardingClientCallListener<A> {
        private final MethodDescriptor<?, A> method;
        private final String authority;

        Watched(MethodDescriptor<?, A> method, String authority, ClientCall.Listener<A> listener) {
            super(listener);
            this.method = method;
            this.authority = authority;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (AWAY.contains(status.getCode())) {
                LOG.atWarn()
                        .addKeyValue("method", method.getFullMethodName())
                        .addKeyValue("code", status.getCode().name())
                        .log("{} has not answered: {}", authority, status.getDescription());
            }
            super.onClose(status, trailers);
        }
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        var bearer = "Bearer " + token.get();
        var timed = options.getDeadline() == null
                ? options.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                : options;
        return new SimpleForwardingClientCall<>(next.newCall(method, timed)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                headers.put(AUTHORIZATION, bearer);
                super.start(new Watched<>(method, next.authority(), listener), headers);
            }
        };
    }
}
