package uk.concord.bench;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import javax.net.ssl.SSLException;

/** Channels to the agencies' services over mutual TLS, with the gateway's development certificate. */
final class Channels {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private Channels() {}

    static ManagedChannel open(Settings settings, int port) throws SSLException {
        var home = settings.home();
        var tls = GrpcSslContexts.forClient()
                .keyManager(
                        home.gateway("certificate.pem").toFile(),
                        home.gateway("key.pem").toFile())
                .trustManager(home.authority().toFile())
                .protocols("TLSv1.3")
                .build();
        return NettyChannelBuilder.forAddress("localhost", port).sslContext(tls).build();
    }

    static <S extends AbstractStub<S>> S as(S stub, String token) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + token);
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
