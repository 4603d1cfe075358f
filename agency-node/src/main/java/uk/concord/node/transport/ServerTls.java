package uk.concord.node.transport;

import io.grpc.ServerBuilder;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Makes the gRPC server speak TLS 1.3 only, and only with processes that show a certificate of the trusted authority. */
@Singleton
final class ServerTls implements BeanCreatedEventListener<ServerBuilder<?>> {
    private static final int LARGEST_MESSAGE = 12 * 1024 * 1024;
    private static final int LARGEST_METADATA = 32 * 1024;
    private static final long OLDEST_CONNECTION_MINUTES = 60;
    private final OwnCertificate own;

    ServerTls(OwnCertificate own) {
        this.own = own;
    }

    @Override
    public ServerBuilder<?> onCreated(BeanCreatedEvent<ServerBuilder<?>> event) {
        if (!(event.getBean() instanceof NettyServerBuilder server)) {
            throw new TransportUnusable("the gRPC server is not Netty's: mutual TLS cannot be set up");
        }
        return secure(server);
    }

    NettyServerBuilder secure(NettyServerBuilder server) {
        try {
            return server.sslContext(GrpcSslContexts.configure(SslContextBuilder.forServer(new ShownIdentity(own)))
                            .trustManager(new AuthorityTrust(own))
                            .clientAuth(ClientAuth.REQUIRE)
                            .protocols("TLSv1.3")
                            .build())
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .maxInboundMetadataSize(LARGEST_METADATA)
                    // So that a certificate that was replaced is soon shown to everybody, and an old one of theirs is
                    // no longer taken.
                    .maxConnectionAge(OLDEST_CONNECTION_MINUTES, TimeUnit.MINUTES)
                    .permitKeepAliveTime(10, TimeUnit.SECONDS)
                    .permitKeepAliveWithoutCalls(true);
        } catch (SSLException e) {
            throw new TransportUnusable("the own certificate and private key cannot be used for TLS 1.3", e);
        }
    }
}
