package uk.concord.bench;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.io.File;
import javax.net.ssl.SSLException;

/** Channels to the agencies' services over mutual TLS, with the gateway's development certificate. */
final class Channels {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private Channels() {}

    static ManagedChannel open(Settings settings, int port) throws SSLException {
        var directory = settings.home().resolve("certificates");
        var tls = GrpcSslContexts.forClient()
                .keyManager(file(directory.resolve("gateway.crt")), file(directory.resolve("gateway.key")))
                .trustManager(file(directory.resolve("authority.crt")))
                .protocols("TLSv1.3")
                .build();
        return NettyChannelBuilder.forAddress("localhost", port).sslContext(tls).build();
    }

    static <S extends AbstractStub<S>> S as(S stub, String token) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + token);
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static File file(java.nio.file.Path path) {
        return path.toFile();
    }
}
