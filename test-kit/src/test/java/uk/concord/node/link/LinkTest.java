package uk.concord.node.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.transport.TestTransport;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.negotiation.Command;
import uk.concord.testkit.SamplePartnerships;
import uk.concord.testkit.transport.TestAuthority;

class LinkTest {
    private static final Partnership PARTNERSHIP = SamplePartnerships.KENT_AND_HEALTH;
    private static final Actor COMMISSIONER = new Actor("Commissioner", new ActorId(new UUID(7, 7)));
    private static final long LONGEST_WAIT_SECONDS = 180;

    @TempDir
    static Path directory;

    private Path trusted = Path.of("");
    private TestAuthority.Issued kentsCertificate =
            new TestAuthority.Issued(trusted, trusted, Hash.sha256(new byte[0]));
    private TestAuthority.Issued healthsCertificate = kentsCertificate;
    private TestSite kent = site(kentsCertificate, true);
    private TestSite health = kent;
    private int kentsPort;
    private int healthsPort;

    @BeforeEach
    void start() throws IOException {
        var authority = new TestAuthority(
                "Test authority", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2049-01-01T00:00:00Z"));
        trusted = authority.writeTo(directory.resolve("authority.crt"));
        kentsCertificate = authority.issue("kcc", directory);
        healthsCertificate = authority.issue("kmicb", directory);
        kent = site(kentsCertificate, true);
        health = site(healthsCertificate, false);
        // Either must know the other's port beforehand: the first listens once only to be given one.
        kentsPort = kent.listen(0, health, 1);
        kent.stop();
        healthsPort = health.listen(0, kent, kentsPort);
        kentsPort = kent.listen(kentsPort, health, healthsPort);
        kent.begin();
        health.begin();
    }

    @AfterEach
    void stop() {
        kent.stop();
        health.stop();
    }

    @Test
    void what_one_enters_is_held_by_both_and_receipted() {
        var record = open(kent, 1);
        eventually(() -> holds(health, record));
        eventually(() -> receipted(kent) && receipted(health));
        assertThat(row(health, record).stateDigest())
                .isEqualTo(row(kent, record).stateDigest());
    }

    @Test
    void what_many_enter_at_once_travels_together() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var entered = IntStream.range(0, 100)
                    .mapToObj(number -> people.submit(() -> open(number % 2 == 0 ? kent : health, number)))
                    .toList();
            for (var record : entered) {
                record.get();
            }
        }
        eventually(() -> receipted(kent) && receipted(health));
        assertThat(sizes(kent)).isEqualTo(List.of(51L, 51L));
        assertThat(sizes(health)).isEqualTo(List.of(51L, 51L));
    }

    @Test
    void a_partner_that_was_away_gets_everything_when_it_is_back() throws IOException {
        eventually(() -> receipted(kent));
        health.stop();
        var record = open(kent, 2);
        eventually(() -> kent.link().reachability().state() == Reachability.State.LOST);
        health.listen(healthsPort, kent, kentsPort);
        health.begin();
        eventually(() -> holds(health, record));
        eventually(() -> receipted(kent) && kent.link().reachability().state() == Reachability.State.REACHED);
    }

    @Test
    void a_service_whose_database_was_restored_gets_everything_back_by_itself() throws IOException {
        open(kent, 1);
        eventually(() -> receipted(kent) && receipted(health));
        var backup = kent.store.copy();
        var lost = open(kent, 2);
        open(health, 3);
        eventually(() -> receipted(kent) && receipted(health));
        kent.stop();
        kent.store = backup;
        kent.listen(kentsPort, health, healthsPort);
        kent.begin();
        eventually(() -> holds(kent, lost) && sizes(kent).equals(List.of(3L, 2L)));
        assertThat(row(kent, lost).stateDigest()).isEqualTo(row(health, lost).stateDigest());
        open(kent, 4);
        eventually(() -> receipted(kent) && receipted(health));
    }

    @Test
    void a_mirror_is_read_back_only_to_the_partner_of_that_partnership() {
        eventually(() -> receipted(kent) && receipted(health));
        var channel = TestTransport.channels(trusted, kentsCertificate)
                .open("localhost:" + healthsPort, () -> List.of(healthsCertificate.pin()));
        try {
            var stub = ExchangeServiceGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
            var own = ReadMirrorRequest.newBuilder()
                    .setPartnershipId("kcc-kmicb")
                    .setMaxBytes(65_536)
                    .build();
            assertThat(stub.readMirror(own).getEntriesCount()).isEqualTo(1);
            var others = own.toBuilder().setPartnershipId("mdw-kmicb").build();
            assertThatThrownBy(() -> stub.readMirror(others))
                    .isInstanceOfSatisfying(StatusRuntimeException.class, refused -> assertThat(
                                    refused.getStatus().getCode())
                            .isEqualTo(Status.Code.PERMISSION_DENIED));
        } finally {
            channel.shutdownNow();
        }
    }

    private TestSite site(TestAuthority.Issued certificate, boolean council) {
        return new TestSite(PARTNERSHIP, council ? PARTNERSHIP.council() : PARTNERSHIP.health(), trusted, certificate);
    }

    private static RecordId open(TestSite site, int number) {
        eventually(() -> site.link().isOpen());
        var record = new RecordId(UUID.randomUUID());
        var digest = Hash.sha256(("open " + number).getBytes(StandardCharsets.UTF_8));
        var request = new CommandRequest(
                COMMISSIONER,
                new IdempotencyKey(Bytes.of(record.toArray())),
                digest,
                record,
                new Command.OpenRecord("KC-2026-" + (1_000 + number), "Speech and language therapy", "SALT"),
                null);
        assertThat(site.link().submit(request)).isInstanceOf(Outcome.Held.class);
        return record;
    }

    private static boolean holds(TestSite site, RecordId record) {
        return site.store.<Boolean>read(
                PARTNERSHIP.id(), book -> book.record(record).isPresent());
    }

    private static RecordRow row(TestSite site, RecordId record) {
        return site.store.<RecordRow>read(
                PARTNERSHIP.id(), book -> book.record(record).orElseThrow());
    }

    private static boolean receipted(TestSite site) {
        return site.store.<Boolean>read(PARTNERSHIP.id(), book -> {
            var own = book.head().own();
            return own.size() > 0 && own.receiptedSize() == own.size();
        });
    }

    private static List<Long> sizes(TestSite site) {
        return site.store.<List<Long>>read(
                PARTNERSHIP.id(),
                book -> List.of(book.head().own().size(), book.head().mirror().size()));
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within three minutes").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
