package uk.concord.node.transport;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;

/** Lets a partner's service call the exchange and nothing else, a user's gateway everything else, and nobody anything more. */
@Singleton
final class PeerInterceptor implements ServerInterceptor, Ordered {
    private final PartnerPins partners;
    private final TransportConfiguration configuration;

    PeerInterceptor(PartnerPins partners, TransportConfiguration configuration) {
        this.partners = partners;
        this.configuration = configuration;
    }

    /** Before every other interceptor that answers: a process that may not call is told nothing more. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var peer = peer(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION));
        if (peer.isEmpty()) {
            return refuse(call, Status.UNAUTHENTICATED.withDescription("This service asks for a client certificate."));
        }
        if (!mayCall(peer.get(), call.getMethodDescriptor().getServiceName())) {
            return refuse(
                    call,
                    Status.PERMISSION_DENIED.withDescription(
                            "The certificate of the calling process does not entitle it to this service."));
        }
        return Contexts.interceptCall(peer.get().in(Context.current()), call, headers, next);
    }

    private boolean mayCall(Peer peer, @Nullable String service) {
        return ExchangeServiceGrpc.SERVICE_NAME.equals(service)
                ? partners.isPartner(peer)
                : configuration.userCallers().contains(peer.commonName());
    }

    private static Optional<Peer> peer(@Nullable SSLSession session) {
        if (session == null) {
            return Optional.empty();
        }
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(Peer.of(certificate))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
