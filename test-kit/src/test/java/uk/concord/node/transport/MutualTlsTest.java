package uk.concord.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.SslContextBuilder;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;
import uk.concord.proto.exchange.v1.HelloRequest;
import uk.concord.proto.exchange.v1.HelloResponse;
import uk.concord.proto.exchange.v1.LinkState;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.ListLinksResponse;
import uk.concord.testkit.transport.TestAuthority;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutualTlsTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2049-01-01T00:00:00Z");

    @TempDir
    static Path directory;

    private final TestAuthority authority = new TestAuthority("Test authority", LONG_AGO, FAR_AHEAD);
    private final List<ManagedChannel> channels = new ArrayList<>();
    private Path trusted = Path.of("");
    private TestAuthority.Issued kcc = new TestAuthority.Issued(trusted, trusted, Hash.sha256(new byte[0]));
    private TestAuthority.Issued kmicb = kcc;
    private Server server = NettyServerBuilder.forPort(0).build();

    @BeforeAll
    void start() throws IOException {
        trusted = authority.writeTo(directory.resolve("authority.crt"));
        kcc = authority.issue("kcc", directory);
        kmicb = authority.issue("kmicb", directory);
        var configuration = configuration(kmicb);
        server = new ServerTls(new OwnCertificate(configuration))
                .secure(NettyServerBuilder.forPort(0))
                .intercept(new PeerInterceptor(new OnlyKcc(), configuration))
                .addService(new Greeting())
                .addService(new NoLinks())
                .build()
                .start();
    }

    @AfterEach
    void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }

    @AfterAll
    void stop() {
        server.shutdownNow();
    }

    @Nested
    class The_pinned_partner {
        @Test
        void reaches_the_exchange_and_is_known_by_name_and_pin() {
            var answer = hello(as(kcc, kmicb.pin()));
            assertThat(answer.getState().getOrigin()).isEqualTo("kcc");
            assertThat(Hash.of(answer.getState().getRoot().toByteArray())).isEqualTo(kcc.pin());
        }

        @Test
        void reaches_nothing_else() {
            assertStatus(Status.Code.PERMISSION_DENIED, () -> links(as(kcc, kmicb.pin())));
        }

        @Test
        void speaks_to_no_server_with_another_key() {
            assertStatus(Status.Code.UNAVAILABLE, () -> hello(as(kcc, kcc.pin())));
        }
    }

    @Test
    void a_gateway_reaches_what_users_may_call_and_never_the_exchange() {
        var gateway = authority.issue("gateway", directory);
        assertThat(links(as(gateway, kmicb.pin()))).isEqualTo(ListLinksResponse.getDefaultInstance());
        assertStatus(Status.Code.PERMISSION_DENIED, () -> hello(as(gateway, kmicb.pin())));
    }

    @Test
    void the_partners_name_with_another_key_is_not_the_partner() {
        var impostor = authority.issue("kcc", subdirectory("impostor"));
        assertStatus(Status.Code.PERMISSION_DENIED, () -> hello(as(impostor, kmicb.pin())));
    }

    @Test
    void a_certificate_of_another_authority_is_refused() {
        var other = new TestAuthority("Test authority", LONG_AGO, FAR_AHEAD).issue("gateway", subdirectory("other"));
        assertStatus(Status.Code.UNAVAILABLE, () -> links(as(other, kmicb.pin())));
    }

    @Test
    void an_expired_certificate_is_refused() {
        var expired = authority.issue("gateway", subdirectory("expired"), LONG_AGO, LONG_AGO.plusSeconds(60));
        assertStatus(Status.Code.UNAVAILABLE, () -> links(as(expired, kmicb.pin())));
    }

    @Test
    void nobody_is_served_without_a_certificate() throws SSLException {
        assertStatus(Status.Code.UNAVAILABLE, () -> links(channel(SslContextBuilder.forClient(), "TLSv1.3")));
    }

    @Test
    void older_tls_is_refused() {
        var own = new OwnCertificate(configuration(kcc));
        assertStatus(
                Status.Code.UNAVAILABLE,
                () -> hello(channel(SslContextBuilder.forClient().keyManager(new ShownIdentity(own)), "TLSv1.2")));
    }

    @Test
    void a_service_without_usable_keys_does_not_start_and_says_why() {
        var wrong = new TransportConfiguration(
                kcc.certificate().toString(), trusted.toString(), trusted.toString(), List.of("gateway"));
        assertThatThrownBy(() -> new OwnCertificate(wrong))
                .isInstanceOf(TransportUnusable.class)
                .hasMessageContaining("concord.transport.private-key");
    }

    private ManagedChannel as(TestAuthority.Issued own, Hash pin) {
        var channel = new PartnerChannels(
                        new OwnCertificate(configuration(own)), GrpcTelemetry.create(OpenTelemetry.noop()))
                .open("localhost:" + server.getPort(), () -> List.of(pin));
        channels.add(channel);
        return channel;
    }

    private ManagedChannel channel(SslContextBuilder tls, String protocol) throws SSLException {
        var own = new OwnCertificate(configuration(kcc));
        var channel = NettyChannelBuilder.forAddress("localhost", server.getPort())
                .sslContext(GrpcSslContexts.configure(tls)
                        .trustManager(new AuthorityTrust(own))
                        .protocols(protocol)
                        .build())
                .build();
        channels.add(channel);
        return channel;
    }

    private TransportConfiguration configuration(TestAuthority.Issued own) {
        return new TransportConfiguration(
                own.certificate().toString(), own.privateKey().toString(), trusted.toString(), List.of("gateway"));
    }

    private static Path subdirectory(String name) {
        return directory.resolve(name);
    }

    private static HelloResponse hello(ManagedChannel channel) {
        return ExchangeServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .hello(HelloRequest.getDefaultInstance());
    }

    private static ListLinksResponse links(ManagedChannel channel) {
        return LinkServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .listLinks(ListLinksRequest.getDefaultInstance());
    }

    private interface Call {
        Object made() throws IOException;
    }

    private static void assertStatus(Status.Code expected, Call call) {
        assertThatThrownBy(call::made).isInstanceOfSatisfying(StatusRuntimeException.class, refused -> assertThat(
                        refused.getStatus().getCode())
                .isEqualTo(expected));
    }

    private final class OnlyKcc implements PartnerPins {
        @Override
        public boolean isPartner(Peer peer) {
            return peer.equals(new Peer("kcc", kcc.pin()));
        }

        @Override
        public boolean isPartner(Peer peer, String partnershipId) {
            return isPartner(peer);
        }
    }

    private static final class Greeting extends ExchangeServiceGrpc.ExchangeServiceImplBase {
        @Override
        public void hello(HelloRequest request, StreamObserver<HelloResponse> out) {
            var peer = Peer.current().orElseThrow();
            out.onNext(HelloResponse.newBuilder()
                    .setState(LinkState.newBuilder()
                            .setOrigin(peer.commonName())
                            .setRoot(com.google.protobuf.ByteString.copyFrom(
                                    peer.pin().bytes())))
                    .build());
            out.onCompleted();
        }
    }

    private static final class NoLinks extends LinkServiceGrpc.LinkServiceImplBase {
        @Override
        public void listLinks(ListLinksRequest request, StreamObserver<ListLinksResponse> out) {
            out.onNext(ListLinksResponse.getDefaultInstance());
            out.onCompleted();
        }
    }
}
