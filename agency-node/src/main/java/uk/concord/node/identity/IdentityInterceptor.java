package uk.concord.node.identity;

import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.Objects;
import uk.concord.node.grpc.CallFailure.Unauthenticated;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;

/** Lets a call through only with a valid token, a right to that very call and a grant of the partnership it names. */
@Singleton
final class IdentityInterceptor implements ServerInterceptor, Ordered {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;
    private final Entitlement entitlement;
    private final Actors actors;

    IdentityInterceptor(TokenVerifier tokens, Entitlement entitlement, Actors actors) {
        this.tokens = tokens;
        this.entitlement = entitlement;
        this.actors = actors;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 200;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var service = call.getMethodDescriptor().getServiceName();
        if (ExchangeServiceGrpc.SERVICE_NAME.equals(service)) {
            // No person calls the exchange: the calling process is known by its pinned certificate.
            return next.startCall(call, headers);
        }
        var token = tokens.verify(bearer(headers));
        entitlement.toCall(token, call.getMethodDescriptor().getFullMethodName());
        var caller = new Caller(
                token.subject(),
                token.agency(),
                token.partnerships(),
                token.roles(),
                token.post(),
                token.name(),
                actors.idOf(token.subject(), token.post()));
        var listener = Contexts.interceptCall(caller.in(Context.current()), call, headers, next);
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q request) {
                entitlement.toPartnership(token, (Message) Objects.requireNonNull(request));
                super.onMessage(request);
            }
        };
    }

    private static String bearer(Metadata headers) {
        var value = headers.get(AUTHORIZATION);
        if (value == null || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Unauthenticated("TOKEN_MISSING", "Sign in first.");
        }
        return value.substring(SCHEME.length()).strip();
    }
}
