package uk.concord.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.log.Hash;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.BookException.Deposed;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.World;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.lease.FencedStore;
import uk.concord.node.book.lease.SigningLease;
import uk.concord.node.keys.LastSignedFiles;
import uk.concord.node.store.JdbcStore;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.negotiation.Command;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.FastKeys;
import uk.concord.testkit.FastSigner;
import uk.concord.testkit.SamplePartnerships;
import uk.concord.testkit.SettableClock;

/** Two instances of one service on one real database and one directory of last-signed files. */
@ParameterizedClass
@EnumSource
public abstract class TwoInstancesContract {
    private static final Partnership PARTNERSHIP = SamplePartnerships.KENT_AND_HEALTH;
    private static final Actor COMMISSIONER = new Actor("Commissioner", new ActorId(new UUID(7, 7)));
    private static final Duration LENGTH = Duration.ofSeconds(10);

    @TempDir
    Path signed;

    private final TestSchema schema;
    private final SettableClock clock = new SettableClock();
    private HikariDataSource pool = new HikariDataSource();

    /** A contract for the database of one service, migrated as it is there. */
    protected TwoInstancesContract(DatabaseProduct product, List<String> migrations) {
        schema = RealDatabase.shared(product).newSchema("two").migrated(migrations.toArray(String[]::new));
    }

    @BeforeEach
    void connect() {
        pool = schema.pool();
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void one_appends_and_signs_and_both_read() {
        var first = new Instance("first");
        var second = new Instance("second");
        assertThat(first.lease.keep()).isTrue();
        first.book.open();
        var record = first.opens(1);
        assertThat(second.lease.keep()).isFalse();
        assertThatThrownBy(() -> second.opens(2)).isInstanceOf(Deposed.class).hasMessageContaining("first");
        assertThat(second.book.record(record).size(PARTNERSHIP.council().code()))
                .isEqualTo(1);
        assertThat(second.head()).isEqualTo(first.head());
        assertThat(second.head().own().signedSize()).isEqualTo(2);
    }

    @Test
    void after_a_kill_the_other_takes_over_when_the_lease_has_run_out() {
        var first = new Instance("first");
        var second = new Instance("second");
        first.lease.keep();
        first.book.open();
        var request = first.request(1);
        first.book.commit(List.of(request));
        // Killed here: committed, and not signed.
        clock.advance(LENGTH.minusMillis(1));
        assertThat(second.lease.keep()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(second.lease.keep()).isTrue();
        second.book.open();
        assertThat(second.head().own().signedSize()).isEqualTo(2);
        assertThat(second.book.commit(List.of(request)).outcomes())
                .satisfiesExactly(
                        again -> assertThat(((Outcome.Held) again).repeated()).isTrue());
        second.opens(2);
        assertThat(second.head().own().signedSize()).isEqualTo(3);
    }

    @Test
    void one_that_wakes_after_it_was_replaced_can_neither_append_nor_sign() {
        var first = new Instance("first");
        var second = new Instance("second");
        first.lease.keep();
        first.book.open();
        first.book.commit(List.of(first.request(1)));
        clock.advance(LENGTH);
        second.lease.keep();
        second.book.open();
        second.opens(2);
        var before = second.head();
        assertThatThrownBy(() -> first.opens(3)).isInstanceOf(Deposed.class).hasMessageContaining("second");
        assertThatThrownBy(() -> first.files.write(
                        PARTNERSHIP.id(), Side.OWN, new Mark(1, 2, Hash.sha256(new byte[0]), clock.instant())))
                .isInstanceOf(Deposed.class);
        assertThat(first.book.sign()).isFalse();
        assertThat(second.head()).isEqualTo(before);
        assertThat(second.files.newest(PARTNERSHIP.id(), Side.OWN).orElseThrow().size())
                .isEqualTo(3);
    }

    /** One process of the service, as far as its book goes. */
    private final class Instance {
        final LastSignedFiles files = new LastSignedFiles(signed.toString());
        final SigningLease lease;
        final AgencyBook book;
        private final JdbcStore store = new JdbcStore(pool);

        Instance(String name) {
            var parties = parties();
            lease = new SigningLease(PARTNERSHIP.id(), store, files, clock, name, LENGTH);
            book = new AgencyBook(
                    parties,
                    new World(
                            new FencedStore(store, lease),
                            files,
                            new FastKeys(keys(true)),
                            clock,
                            clock,
                            TwoInstancesContract::random,
                            ProviderDirectory.kentAndMedway()));
        }

        BookHead head() {
            return store.read(PARTNERSHIP.id(), book -> book.head());
        }

        RecordId opens(int number) {
            var request = request(number);
            assertThat(book.commit(List.of(request)).outcomes().getFirst()).isInstanceOf(Outcome.Held.class);
            book.sign();
            return request.recordId();
        }

        CommandRequest request(int number) {
            var record = new RecordId(UUID.randomUUID());
            return new CommandRequest(
                    COMMISSIONER,
                    new IdempotencyKey(Bytes.of(record.toArray())),
                    Hash.sha256(("open " + number).getBytes(StandardCharsets.UTF_8)),
                    record,
                    new Command.OpenRecord("KC-2026-" + (1_000 + number), "Speech and language therapy", "SALT"),
                    null);
        }
    }

    private static Parties parties() {
        return Parties.of(
                PARTNERSHIP,
                PARTNERSHIP.council().code(),
                published(keys(true)),
                published(keys(false)),
                keys(true),
                keys(false),
                FastKeys.READING);
    }

    private static FastSigner keys(boolean council) {
        var agency =
                council ? PARTNERSHIP.council().code() : PARTNERSHIP.health().code();
        var log = "concord/" + PARTNERSHIP.id() + "/" + agency + "/";
        return new FastSigner(log + "1", log + "mirror");
    }

    private static PublishedKeys published(FastSigner keys) {
        return new PublishedKeys(keys.logKeys(), keys.mirrorKeys(), List.of());
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
