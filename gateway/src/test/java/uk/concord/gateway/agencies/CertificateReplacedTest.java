package uk.concord.gateway.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;

/** The gateway's certificate is replaced in its files while it runs: real handshakes before and after. */
class CertificateReplacedTest {
    @TempDir
    private Path directory;

    private final List<Certificate> callers = new CopyOnWriteArrayList<>();
    private Server server = NettyServerBuilder.forPort(0).build();

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void the_new_one_is_shown_once_both_files_have_been_replaced_and_no_call_fails_meanwhile() throws IOException {
        var service = KeytoolIdentity.make(directory, "service");
        var before = KeytoolIdentity.make(directory, "gateway");
        var after = KeytoolIdentity.make(directory, "gateway-again");
        serve(service, before, after);
        var identity = new OwnIdentity(settings(before, service));

        call(identity);
        after.takeThePlaceOf(before);
        identity.look();
        call(identity);
        assertThat(callers).as("changed just now: not yet").containsExactly(before.certificate(), before.certificate());

        identity.look();
        call(identity);
        assertThat(callers.getLast()).isEqualTo(after.certificate());
    }

    @Test
    void what_cannot_be_used_changes_nothing() throws IOException {
        var service = KeytoolIdentity.make(directory, "service");
        var before = KeytoolIdentity.make(directory, "gateway");
        serve(service, before, before);
        var identity = new OwnIdentity(settings(before, service));
        Files.writeString(before.certificateFile(), "no certificate");
        identity.look();
        identity.look();
        call(identity);
        assertThat(callers).containsExactly(before.certificate());
    }

    @Test
    void a_service_that_no_authority_vouches_for_is_not_spoken_to() throws IOException {
        var service = KeytoolIdentity.make(directory, "service");
        var gateway = KeytoolIdentity.make(directory, "gateway");
        serve(service, gateway, gateway);
        var identity = new OwnIdentity(settings(gateway, gateway));
        assertThatThrownBy(() -> call(identity)).isInstanceOf(AssertionError.class);
        assertThat(callers).isEmpty();
    }

    private void serve(KeytoolIdentity own, KeytoolIdentity... trusted) throws IOException {
        var certificates = List.of(trusted).stream()
                .map(KeytoolIdentity::certificate)
                .distinct()
                .toList();
        server = NettyServerBuilder.forPort(0)
                .sslContext(GrpcSslContexts.configure(SslContextBuilder.forServer(
                                own.certificateFile().toFile(), own.keyFile().toFile()))
                        .trustManager(certificates)
                        .clientAuth(ClientAuth.REQUIRE)
                        .protocols("TLSv1.3")
                        .build())
                .addService(ServerInterceptors.intercept(new LinkServiceGrpc.LinkServiceImplBase() {}, new Noting()))
                .build()
                .start();
    }

    private static TransportSettings settings(KeytoolIdentity own, KeytoolIdentity authority) {
        return new TransportSettings(
                own.certificateFile().toString(),
                own.keyFile().toString(),
                authority.certificateFile().toString(),
                Duration.ofSeconds(5));
    }

    /** The service implements nothing: that it says so is its answer. */
    private void call(OwnIdentity identity) {
        var agency = new KnownAgency(
                "kcc", "Kent County Council", "Kent", List.of("localhost:" + server.getPort()), "audience", List.of());
        var channels = new MutualTlsChannels(identity, List.of());
        try {
            assertThatThrownBy(() -> LinkServiceGrpc.newBlockingStub(channels.to(agency))
                            .withDeadlineAfter(10, TimeUnit.SECONDS)
                            .listLinks(ListLinksRequest.getDefaultInstance()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            answer -> assertThat(answer.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
        } finally {
            channels.close();
        }
    }

    private final class Noting implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            try {
                var session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
                if (session != null) {
                    callers.add(session.getPeerCertificates()[0]);
                }
            } catch (SSLPeerUnverifiedException e) {
                throw new IllegalStateException(e);
            }
            return next.startCall(call, headers);
        }
    }
}
