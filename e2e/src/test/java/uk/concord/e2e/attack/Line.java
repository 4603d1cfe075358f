package uk.concord.e2e.attack;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import uk.concord.e2e.stack.RunningStack;

/** A connection straight to an agency's gRPC port, with a certificate of the stack's own or with none. */
final class Line implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ManagedChannel channel;

    private Line(ManagedChannel channel) {
        this.channel = channel;
    }

    static Caller to(RunningStack stack, String agency) {
        return new Caller(stack.home().resolve("site"), stack.servicePort(agency));
    }

    /** Who might call. */
    record Caller(Path site, int port) {
        /** As the process of this name, whose files somebody stole. */
        Line as(String process) {
            var own = site.resolve(process);
            return open(GrpcSslContexts.forClient()
                    .keyManager(
                            own.resolve("certificate.pem").toFile(),
                            own.resolve("key.pem").toFile()));
        }

        Line withoutCertificate() {
            return open(GrpcSslContexts.forClient());
        }

        private Line open(SslContextBuilder tls) {
            try {
                var authority = site.resolve("gateway").resolve("authority.pem").toFile();
                return new Line(NettyChannelBuilder.forAddress("localhost", port)
                        .sslContext(tls.trustManager(authority).build())
                        .build());
            } catch (SSLException unusable) {
                throw new IllegalStateException(unusable);
            }
        }
    }

    /** The connection with a token on each call; without one when it is empty. */
    Channel channel(String token) {
        var headers = new Metadata();
        if (!token.isEmpty()) {
            headers.put(AUTHORIZATION, "Bearer " + token);
        }
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
