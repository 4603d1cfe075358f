package uk.concord.gateway.agencies;

import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.grpc.MetricCollectingClientInterceptor;
import io.micronaut.scheduling.annotation.Scheduled;
import io.netty.handler.ssl.SslContext;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** One lasting connection to each instance of each agency over mutual TLS 1.3. It comes back by itself when that does. */
@Singleton
final class MutualTlsChannels implements AgencyChannels {
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private final OwnIdentity identity;
    private final SslContext tls;
    private final List<ClientInterceptor> watching;
    private final ConcurrentHashMap<String, Instances> channels = new ConcurrentHashMap<>();

    @Inject
    MutualTlsChannels(TransportSettings settings, MeterRegistry registry, GrpcTelemetry telemetry) {
        this(
                new OwnIdentity(settings),
                List.of(telemetry.newClientInterceptor(), new MetricCollectingClientInterceptor(registry)));
    }

    MutualTlsChannels(OwnIdentity identity, List<ClientInterceptor> watching) {
        this.identity = identity;
        this.tls = tls(identity);
        this.watching = List.copyOf(watching);
    }

    @Override
    public Channel to(KnownAgency agency) {
        return channels.computeIfAbsent(
                agency.code(),
                code -> new Instances(
                        agency.addresses().stream().map(this::open).toList()));
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void look() {
        identity.look();
    }

    @PreDestroy
    void close() {
        channels.values().forEach(Instances::close);
    }

    private ManagedChannel open(String address) {
        return NettyChannelBuilder.forTarget("dns:///" + address)
                .sslContext(tls)
                .intercept(watching)
                .maxInboundMessageSize(LARGEST_ANSWER)
                .keepAliveTime(30, TimeUnit.SECONDS)
                .keepAliveTimeout(5, TimeUnit.SECONDS)
                .idleTimeout(30, TimeUnit.MINUTES)
                .build();
    }

    private static SslContext tls(OwnIdentity identity) {
        try {
            return GrpcSslContexts.forClient()
                    .keyManager(identity.shown())
                    .trustManager(identity.trusted())
                    .protocols("TLSv1.3")
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalStateException("The files under concord.transport cannot be used", unusable);
        }
    }
}
