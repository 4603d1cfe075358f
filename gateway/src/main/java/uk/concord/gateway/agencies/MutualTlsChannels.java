package uk.concord.gateway.agencies;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.SslContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.File;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** One lasting connection to each instance of each agency over mutual TLS 1.3. It comes back by itself when that does. */
@Singleton
final class MutualTlsChannels implements AgencyChannels {
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private final SslContext tls;
    private final ConcurrentHashMap<String, Instances> channels = new ConcurrentHashMap<>();

    MutualTlsChannels(TransportSettings settings) {
        this.tls = tls(settings);
    }

    @Override
    public Channel to(KnownAgency agency) {
        return channels.computeIfAbsent(
                agency.code(),
                code -> new Instances(
                        agency.addresses().stream().map(this::open).toList()));
    }

    @PreDestroy
    void close() {
        channels.values().forEach(Instances::close);
    }

    private ManagedChannel open(String address) {
        return NettyChannelBuilder.forTarget("dns:///" + address)
                .sslContext(tls)
                .maxInboundMessageSize(LARGEST_ANSWER)
                .keepAliveTime(30, TimeUnit.SECONDS)
                .keepAliveTimeout(5, TimeUnit.SECONDS)
                .idleTimeout(30, TimeUnit.MINUTES)
                .build();
    }

    private static SslContext tls(TransportSettings settings) {
        try {
            return GrpcSslContexts.forClient()
                    .keyManager(
                            file("concord.transport.certificate", settings.certificate()),
                            file("concord.transport.private-key", settings.privateKey()))
                    .trustManager(file("concord.transport.authority", settings.authority()))
                    .protocols("TLSv1.3")
                    .build();
        } catch (SSLException | IllegalArgumentException unusable) {
            throw new IllegalStateException("The files under concord.transport cannot be used", unusable);
        }
    }

    private static File file(String key, String path) {
        var file = new File(path);
        if (!file.canRead()) {
            throw new IllegalStateException(key + " names a file that cannot be read: " + file.getAbsolutePath());
        }
        return file;
    }
}
