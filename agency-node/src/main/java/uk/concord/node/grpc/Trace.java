package uk.concord.node.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The id by which one request of a person is followed through all processes' logs. */
@Singleton
public final class Trace implements ServerInterceptor, Ordered {
    private static final Metadata.Key<String> HEADER = Metadata.Key.of("x-trace-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> KEY = Context.keyWithDefault("concord-trace", "-");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** The current call's id; "-" when it has none. */
    public static String current() {
        return KEY.get();
    }

    /** Before the errors are mapped, so that those can be followed too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    /** Anything but a plain id is dropped: it would be written into logs. */
    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var id = headers.get(HEADER);
        return id == null || !FORM.matcher(id).matches()
                ? next.startCall(call, headers)
                : Contexts.interceptCall(Context.current().withValue(KEY, id), call, headers, next);
    }
}
