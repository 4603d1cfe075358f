package uk.concord.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;
import uk.concord.proto.exchange.v1.HelloRequest;
import uk.concord.proto.exchange.v1.HelloResponse;
import uk.concord.testkit.transport.TestAuthority;

/** Certificates that are replaced in their files while the service runs: real handshakes before and after, and nobody stops. */
class CertificateReplacedTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2049-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final TestAuthority authority = new TestAuthority("Test authority", LONG_AGO, FAR_AHEAD);
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final List<Hash> callers = new CopyOnWriteArrayList<>();
    private Path trusted = Path.of("");
    private TestAuthority.Issued kcc = new TestAuthority.Issued(trusted, trusted, Hash.sha256(new byte[0]));
    private TestAuthority.Issued kmicb = kcc;
    private Server server = NettyServerBuilder.forPort(0).build();

    @BeforeEach
    void start() throws IOException {
        trusted = authority.writeTo(directory.resolve("authority.crt"));
        kcc = authority.issue("kcc", directory.resolve("kcc"));
        kmicb = authority.issue("kmicb", directory.resolve("kmicb"));
        var configuration = configuration(kmicb);
        server = new ServerTls(new OwnCertificate(configuration))
                .secure(NettyServerBuilder.forPort(0))
                .intercept(new PeerInterceptor(new Everybody(), configuration))
                .addService(new Greeting())
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        channels.forEach(ManagedChannel::shutdownNow);
        server.shutdownNow();
    }

    @Test
    void a_server_shows_the_new_one_from_the_next_connection_on_and_cuts_nobody_off() throws IOException {
        var open = channel(new OwnCertificate(configuration(kcc)), kmicb.pin());
        hello(open);
        var after = replace("kmicb");

        hello(channel(new OwnCertificate(configuration(kcc)), after.pin()));
        assertRefused(channel(new OwnCertificate(configuration(kcc)), kmicb.pin()));
        hello(open);
    }

    @Test
    void a_client_shows_the_new_one_from_the_next_connection_on() throws IOException {
        var own = new OwnCertificate(configuration(kcc));
        hello(channel(own, kmicb.pin()));
        var after = replace("kcc");
        hello(channel(own, kmicb.pin()));
        assertThat(callers).containsExactly(kcc.pin(), after.pin());
        assertThat(own.pin()).isEqualTo(after.pin());
    }

    @Test
    void while_only_one_of_its_files_is_new_the_old_one_goes_on() throws IOException {
        var after = authority.issue("kmicb", directory.resolve("new"));
        move(after.certificate(), kmicb.certificate());
        hello(channel(new OwnCertificate(configuration(kcc)), kmicb.pin()));

        move(after.privateKey(), kmicb.privateKey());
        hello(channel(new OwnCertificate(configuration(kcc)), after.pin()));
    }

    @Test
    void rubbish_in_its_place_changes_nothing() throws IOException {
        Files.writeString(kmicb.certificate(), "no certificate");
        hello(channel(new OwnCertificate(configuration(kcc)), kmicb.pin()));
        Files.delete(kmicb.certificate());
        hello(channel(new OwnCertificate(configuration(kcc)), kmicb.pin()));
    }

    @Test
    void one_that_partners_have_not_been_told_of_is_not_shown() throws IOException {
        var own = new OwnCertificate(configuration(kcc));
        own.onlyKnown(pin -> pin.equals(kcc.pin()));
        replace("kcc");
        assertThat(own.pin()).isEqualTo(kcc.pin());
    }

    @Test
    void an_authority_that_was_added_is_trusted_from_the_next_connection_on() throws IOException {
        var second = new TestAuthority("Second authority", LONG_AGO, FAR_AHEAD);
        var stranger = second.issue("kcc", directory.resolve("second"));
        var strangers = new OwnCertificate(configuration(stranger));
        assertRefused(channel(strangers, kmicb.pin()));

        var both = Files.readString(trusted) + Files.readString(second.writeTo(directory.resolve("second.crt")));
        Files.writeString(trusted, both);
        hello(channel(strangers, kmicb.pin()));
    }

    @Test
    void pins_are_asked_for_at_each_connection() {
        var pins = new CopyOnWriteArrayList<Hash>();
        var channel = new PartnerChannels(
                        new OwnCertificate(configuration(kcc)), GrpcTelemetry.create(OpenTelemetry.noop()))
                .open("localhost:" + server.getPort(), () -> pins);
        channels.add(channel);
        assertRefused(channel);
        pins.add(kmicb.pin());
        channel.resetConnectBackoff();
        hello(channel);
    }

    private TestAuthority.Issued replace(String name) throws IOException {
        var fresh = authority.issue(name, directory.resolve("new"));
        move(fresh.certificate(), directory.resolve(name).resolve(name + ".crt"));
        move(fresh.privateKey(), directory.resolve(name).resolve(name + ".key"));
        return fresh;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private ManagedChannel channel(OwnCertificate own, Hash pin) {
        var channel = new PartnerChannels(own, GrpcTelemetry.create(OpenTelemetry.noop()))
                .open("localhost:" + server.getPort(), () -> List.of(pin));
        channels.add(channel);
        return channel;
    }

    private TransportConfiguration configuration(TestAuthority.Issued own) {
        return new TransportConfiguration(
                own.certificate().toString(), own.privateKey().toString(), trusted.toString(), List.of("gateway"));
    }

    private static void hello(ManagedChannel channel) {
        var answer = ExchangeServiceGrpc.newBlockingStub(channel)
                .withWaitForReady()
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .hello(HelloRequest.getDefaultInstance());
        assertThat(answer).isEqualTo(HelloResponse.getDefaultInstance());
    }

    private static void assertRefused(ManagedChannel channel) {
        assertThatThrownBy(() -> ExchangeServiceGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(10, TimeUnit.SECONDS)
                        .hello(HelloRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class);
    }

    private static final class Everybody implements PartnerPins {
        @Override
        public boolean isPartner(Peer peer) {
            return true;
        }

        @Override
        public boolean isPartner(Peer peer, String partnershipId) {
            return true;
        }
    }

    private final class Greeting extends ExchangeServiceGrpc.ExchangeServiceImplBase {
        @Override
        public void hello(HelloRequest request, StreamObserver<HelloResponse> out) {
            callers.add(Peer.current().orElseThrow().pin());
            out.onNext(HelloResponse.getDefaultInstance());
            out.onCompleted();
        }
    }
}
