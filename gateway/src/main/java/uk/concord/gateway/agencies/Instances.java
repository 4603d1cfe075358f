package uk.concord.gateway.agencies;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances of one agency's service as one channel. For each partnership one of them signs; calls go to the one that did
 * last, and to the next when that one stands by or cannot be reached. Every instance is asked once at most.
 */
final class Instances extends Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);

    private final List<ManagedChannel> all;
    private final ConcurrentHashMap<String, ManagedChannel> signing = new ConcurrentHashMap<>();

    Instances(List<ManagedChannel> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
        return all.size() > 1 && method.getType() == MethodType.UNARY
                ? new CallInTurn<>(this, method, options)
                : all.getFirst().newCall(method, options);
    }

    @Override
    public String authority() {
        return all.getFirst().authority();
    }

    /** Whom to ask, in turn: those that are connected first, and among them the one that is known to sign. */
    List<ManagedChannel> inTurn(String partnership) {
        var turn = new ArrayList<>(all);
        var signer = signing.get(partnership);
        if (signer != null) {
            turn.remove(signer);
            turn.addFirst(signer);
        }
        // Asking for the state also makes an idle one connect, so that it is at hand when it is needed.
        turn.sort(Comparator.comparing(instance -> instance.getState(true) != ConnectivityState.READY));
        return turn;
    }

    /** An instance answered where another one stood by. */
    void signs(String partnership, ManagedChannel instance) {
        if (!partnership.isEmpty() && signing.put(partnership, instance) != instance) {
            LOG.info("What concerns {} goes to {} from now on", partnership, instance.authority());
        }
    }

    void close() {
        all.forEach(ManagedChannel::shutdownNow);
    }
}
