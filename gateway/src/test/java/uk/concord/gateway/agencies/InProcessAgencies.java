package uk.concord.gateway.agencies;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.micronaut.context.annotation.Replaces;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Agencies' services inside the test's own process: real stubs and servers, no network. */
@Singleton
@Replaces(MutualTlsChannels.class)
public final class InProcessAgencies implements AgencyChannels {
    /** What a call carried besides its message. */
    public static final Context.Key<Metadata> SENT = Context.key("sent");

    private final String suffix = UUID.randomUUID().toString();
    private final List<Server> servers = new ArrayList<>();
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final GrpcTelemetry telemetry;

    InProcessAgencies(GrpcTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public Channel to(KnownAgency agency) {
        return channels.computeIfAbsent(agency.code(), code -> InProcessChannelBuilder.forName(code + suffix)
                .directExecutor()
                .intercept(telemetry.newClientInterceptor())
                .build());
    }

    /** Starts an agency's service. */
    public void serve(String agency, BindableService... services) {
        var server = InProcessServerBuilder.forName(agency + suffix).directExecutor();
        for (var service : services) {
            server.addService(ServerInterceptors.intercept(service, new Remember()));
        }
        try {
            servers.add(server.build().start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @PreDestroy
    void stop() {
        channels.values().forEach(ManagedChannel::shutdownNow);
        servers.forEach(Server::shutdownNow);
    }

    private static final class Remember implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            return Contexts.interceptCall(Context.current().withValue(SENT, headers), call, headers, next);
        }
    }
}
