package uk.concord.node.link;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.KeySigner;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyReading;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.World;
import uk.concord.node.book.lease.FencedStore;
import uk.concord.node.book.lease.SigningLease;
import uk.concord.node.grpc.ErrorInterceptor;
import uk.concord.node.measure.RefusedCalls;
import uk.concord.node.transport.PartnerPins;
import uk.concord.node.transport.Peer;
import uk.concord.node.transport.TestTransport;
import uk.concord.proto.exchange.v1.ListAuditReadingsResponse;
import uk.concord.record.Agency;
import uk.concord.record.Partnership;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.testkit.RealKeys;
import uk.concord.testkit.memory.InMemoryLastSigned;
import uk.concord.testkit.memory.InMemoryStore;
import uk.concord.testkit.transport.TestAuthority;

/** One agency's end of a link: real keys, real sockets; the database and the last-signed file outlive every start. */
final class TestSite implements PartnerPins {
    private static final InstantSource CLOCK = InstantSource.system();
    private final Partnership partnership;
    private final Agency own;
    private final Path authority;
    private final TestAuthority.Issued certificate;
    private final KeySigner signer;
    private static final MeterRegistry METERS = new SimpleMeterRegistry();
    private static final LinkCounters COUNTERS = new LinkCounters(METERS);

    InMemoryStore store = new InMemoryStore();
    private final InMemoryLastSigned lastSigned = new InMemoryLastSigned();
    private Server server = NettyServerBuilder.forPort(0).build();
    private Links links = new Links(List.of());

    TestSite(Partnership partnership, Agency own, Path authority, TestAuthority.Issued certificate) {
        this.partnership = partnership;
        this.own = own;
        this.authority = authority;
        this.certificate = certificate;
        var log = "concord/" + partnership.id() + "/" + own.code() + "/";
        this.signer = KeyPairs.generate(log + "1", log + "mirror");
    }

    /** Listens, and gives the port; 0 takes any. */
    int listen(int port, TestSite partner, int partnersPort) throws IOException {
        links = new Links(List.of(link(partner, partnersPort)));
        server = TestTransport.server(NettyServerBuilder.forPort(port), authority, certificate, partner)
                .intercept(new ErrorInterceptor(new RefusedCalls(METERS)))
                .addService(new ExchangeEndpoint(
                        links, partner, _ -> ListAuditReadingsResponse.getDefaultInstance(), COUNTERS))
                .build()
                .start();
        return server.getPort();
    }

    void begin() {
        links.start();
    }

    void stop() {
        server.shutdownNow();
        links.close();
    }

    Link link() {
        return links.get(partnership.id());
    }

    /** What the other side knows of this one. */
    @Override
    public boolean isPartner(Peer peer) {
        return peer.equals(new Peer(own.code().value(), certificate.pin()));
    }

    @Override
    public boolean isPartner(Peer peer, String partnershipId) {
        return isPartner(peer) && partnershipId.equals(partnership.id().value());
    }

    private Link link(TestSite partner, int partnersPort) {
        var parties = Parties.of(
                partnership,
                own.code(),
                published(),
                partner.published(),
                signer.trustedKeys(),
                partner.signer.trustedKeys(),
                KeyReading.VERIFIER_KEYS);
        var random = new SecureRandom();
        var lease = new SigningLease(
                partnership.id(), store, lastSigned, CLOCK, own.code().value(), Duration.ofSeconds(10));
        var world = new World(
                new FencedStore(store, lease),
                lastSigned,
                new RealKeys(signer),
                CLOCK,
                CLOCK,
                count -> {
                    var bytes = new byte[count];
                    random.nextBytes(bytes);
                    return bytes;
                },
                ProviderDirectory.kentAndMedway());
        var channel = TestTransport.channels(authority, certificate)
                .open("localhost:" + partnersPort, () -> List.of(partner.certificate.pin()));
        return new Link(
                new AgencyBook(parties, world),
                lease,
                new PartnerService(channel),
                new Reachability(CLOCK),
                COUNTERS,
                new ParcelTraces(OpenTelemetry.noop().getTracer("test")));
    }

    private PublishedKeys published() {
        return PublishedKeys.of(signer.trustedKeys(), List.of(Hashes.digest(certificate.pin())));
    }
}
