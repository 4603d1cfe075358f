package uk.concord.gateway.agencies;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.opentelemetry.context.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of one request and one answer that is made again at the next instance when one could not take it. Commands carry a
 * request id, so one that was carried out although its answer was lost is answered alike there. Nothing is sent before the
 * request is whole; from then on one attempt follows the end of another, so there is nothing to lock.
 */
final class CallInTurn<Q, A> extends ClientCall<Q, A> {
    /** Reasons for which another instance may do what this one may not. What keeps all of them from it is not among them. */
    private static final Set<String> ANOTHER_MAY = Set.of("SIGNED_ELSEWHERE", "NOT_READY");

    /** How gRPC calls it when nobody answers: nobody is there, or somebody was stopped at it. */
    private static final Set<Status.Code> UNANSWERED = Set.of(Status.Code.UNAVAILABLE, Status.Code.CANCELLED);

    private final Instances instances;
    private final MethodDescriptor<Q, A> method;
    private final CallOptions options;
    private final Context asked = Context.current();
    private final Deque<ManagedChannel> turn = new ArrayDeque<>();
    private Metadata headers = new Metadata();
    private String partnership = "";
    private @Nullable Listener<A> asker;
    private @Nullable Q request;
    private int wanted;
    private volatile @Nullable ClientCall<Q, A> attempt;
    private volatile @Nullable String cancelled;

    CallInTurn(Instances instances, MethodDescriptor<Q, A> method, CallOptions options) {
        this.instances = instances;
        this.method = method;
        this.options = options;
    }

    @Override
    public void start(Listener<A> listener, Metadata sent) {
        asker = listener;
        headers = sent;
    }

    @Override
    public void sendMessage(Q message) {
        request = message;
    }

    @Override
    public void request(int count) {
        var current = attempt;
        if (current == null) {
            wanted += count;
        } else {
            current.request(count);
        }
    }

    @Override
    public void halfClose() {
        partnership = partnership(request);
        turn.addAll(instances.inTurn(partnership));
        askNext(false);
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {
        cancelled = message == null ? "The call was given up." : message;
        var current = attempt;
        if (current != null) {
            current.cancel(message, cause);
        } else if (asker != null) {
            asker.onClose(Status.CANCELLED.withDescription(cancelled).withCause(cause), new Metadata());
        }
    }

    /** The second attempt is made on a thread of the channel's, in the trace of who asked. */
    private void askNext(boolean again) {
        try (var _ = asked.makeCurrent()) {
            ask(again);
        }
    }

    private void ask(boolean again) {
        var instance = turn.removeFirst();
        var current = instance.newCall(method, options);
        attempt = current;
        var copy = new Metadata();
        copy.merge(headers);
        current.start(new Answering(Objects.requireNonNull(asker), instance, again), copy);
        current.request(wanted);
        current.sendMessage(Objects.requireNonNull(request));
        current.halfClose();
        if (cancelled != null) {
            current.cancel(cancelled, null);
        }
    }

    private static String partnership(@Nullable Object request) {
        if (!(request instanceof Message message)) {
            return "";
        }
        var field = message.getDescriptorForType().findFieldByName("partnership_id");
        return field == null ? "" : message.getField(field).toString();
    }

    /** Hands one instance's answer on, unless that is that another had better be asked. */
    private final class Answering extends SimpleForwardingClientCallListener<A> {
        private final ManagedChannel instance;
        private final boolean again;
        private boolean begun;

        Answering(Listener<A> asker, ManagedChannel instance, boolean again) {
            super(asker);
            this.instance = instance;
            this.again = again;
        }

        @Override
        public void onHeaders(Metadata received) {
            begun = true;
            super.onHeaders(received);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            boolean passed = !begun && mayBeDoneElsewhere(status, trailers);
            if (passed && !turn.isEmpty() && cancelled == null) {
                askNext(true);
                return;
            }
            if (again && !passed) {
                instances.signs(partnership, instance);
            }
            super.onClose(status, trailers);
        }

        /** It stood by, or there was no answer; whatever else it said is its service's answer. */
        private boolean mayBeDoneElsewhere(Status status, Metadata trailers) {
            return UNANSWERED.contains(status.getCode())
                    && Failures.reason(status.asRuntimeException(trailers))
                            .map(ANOTHER_MAY::contains)
                            .orElse(true);
        }
    }
}
