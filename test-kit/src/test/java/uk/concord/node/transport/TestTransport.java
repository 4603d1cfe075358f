package uk.concord.node.transport;

import io.grpc.netty.NettyServerBuilder;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import java.nio.file.Path;
import java.util.List;
import uk.concord.testkit.transport.TestAuthority;

/** The service's own transport, set up without the service. */
public final class TestTransport {
    private TestTransport() {}

    /** A server as the service makes it, with the check of the calling process. */
    public static NettyServerBuilder server(
            NettyServerBuilder builder, Path authority, TestAuthority.Issued own, PartnerPins partners) {
        var configuration = configuration(authority, own);
        // gRPC asks the interceptor that was added last first.
        return new ServerTls(new OwnCertificate(configuration))
                .secure(builder)
                .intercept(new PeerInterceptor(partners, configuration));
    }

    /** The channels that the service opens to partners. */
    public static PartnerChannels channels(Path authority, TestAuthority.Issued own) {
        return new PartnerChannels(
                new OwnCertificate(configuration(authority, own)), GrpcTelemetry.create(OpenTelemetry.noop()));
    }

    /** What the service knows of its own certificate. */
    public static OwnCertificate certificate(Path authority, TestAuthority.Issued own) {
        return new OwnCertificate(configuration(authority, own));
    }

    private static TransportConfiguration configuration(Path authority, TestAuthority.Issued own) {
        return new TransportConfiguration(
                own.certificate().toString(), own.privateKey().toString(), authority.toString(), List.of("gateway"));
    }
}
