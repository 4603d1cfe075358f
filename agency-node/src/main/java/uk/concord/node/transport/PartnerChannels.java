package uk.concord.node.transport;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import uk.concord.log.Hash;

/** Opens channels to partners' services that speak only to the very certificates that were pinned. */
@Singleton
public final class PartnerChannels {
    private static final int LARGEST_MESSAGE = 12 * 1024 * 1024;
    private final OwnCertificate own;
    private final GrpcTelemetry telemetry;

    PartnerChannels(OwnCertificate own, GrpcTelemetry telemetry) {
        this.own = own;
        this.telemetry = telemetry;
    }

    /** A channel that connects when first used, and again after every loss; each time to the keys that are pinned then. */
    public ManagedChannel open(String address, Supplier<List<Hash>> pins) {
        try {
            return NettyChannelBuilder.forTarget(address)
                    .sslContext(GrpcSslContexts.forClient()
                            .keyManager(new ShownIdentity(own))
                            .trustManager(new PinnedTrust(new AuthorityTrust(own), pins))
                            .protocols("TLSv1.3")
                            .build())
                    .intercept(telemetry.newClientInterceptor())
                    .keepAliveTime(30, TimeUnit.SECONDS)
                    .keepAliveTimeout(10, TimeUnit.SECONDS)
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .disableRetry()
                    .build();
        } catch (SSLException e) {
            throw new TransportUnusable("the own certificate and private key cannot be used for TLS 1.3", e);
        }
    }
}
