package uk.concord.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Healing;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.verify.SelfVerification;
import uk.concord.node.keys.LastSignedFiles;
import uk.concord.node.store.JdbcStore;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryLastSigned;
import uk.concord.testkit.memory.InMemoryStore;

/** A service whose real database is restored from a copy, as administrators do it, beside its last-signed files. */
public abstract class HealingContract {
    private static final List<String> TABLES = List.of(
            "partnership_head",
            "entry",
            "part",
            "accepted_command",
            "record_owner",
            "record_summary",
            "checkpoint",
            "receipt",
            "fork_proof",
            "healing");

    @TempDir
    Path signed;

    private final List<String> migrations;
    private final SettableClock clock = new SettableClock();
    private TestSchema schema = RealDatabase.shared().newSchema("heal");
    private HikariDataSource pool = new HikariDataSource();
    private BookAtWork kent = BookAtWork.ofKent(new InMemoryStore(), new InMemoryLastSigned(), clock);
    private BookAtWork health = BookAtWork.ofHealth(new InMemoryStore(), new InMemoryLastSigned(), clock);

    /** A contract for the database of one service, migrated as it is there. */
    protected HealingContract(List<String> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    @BeforeEach
    void open() {
        schema = RealDatabase.shared().newSchema("heal").migrated(migrations.toArray(String[]::new));
        pool = schema.pool();
        kent = BookAtWork.ofKent(new JdbcStore(pool), new LastSignedFiles(signed.toString()), clock);
        health = BookAtWork.ofHealth(new InMemoryStore(), new InMemoryLastSigned(), clock);
        kent.start();
        health.start();
        talk(false);
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void a_restored_database_is_made_whole_from_the_partner_though_the_service_is_killed_again_and_again() {
        opens(kent, 1, 3);
        talk(false);
        backUp();
        var commands = opens(kent, 4, 40);
        opens(health, 100, 20);
        talk(false);
        var before = head();
        var rows = rows();
        restore();
        kent.start();
        assertThat(head().standing().state()).isEqualTo(Standing.State.RESTORED);
        assertThat(kent.opens(999)).isInstanceOf(Outcome.Refused.class);
        talk(true);
        assertThat(head().standing().state()).isEqualTo(Standing.State.SOUND);
        assertThat(head().own()).isEqualTo(before.own());
        assertThat(head().mirror().frontier()).isEqualTo(before.mirror().frontier());
        assertThat(rows()).isEqualTo(rows);
        assertThat(healing().isOpen()).isFalse();
        assertThat(healing().ownTo() - healing().ownFrom()).isEqualTo(40);
        assertThat(healing().mirrorTo() - healing().mirrorFrom()).isEqualTo(20);
        assertThat(verified(Side.OWN).fault()).isNull();
        assertThat(verified(Side.MIRROR).fault()).isNull();
        assertThat(((Outcome.Refused) kent.commit(commands.getFirst())).code()).isEqualTo("SENT_BEFORE_RESTORE");
        assertThat(kent.opens(1_000)).isInstanceOf(Outcome.Held.class);
        talk(false);
        assertThat(head().own().receiptedSize()).isEqualTo(before.own().size() + 1);
    }

    @Test
    void an_empty_database_is_filled_from_the_partner() {
        opens(kent, 1, 5);
        opens(health, 100, 5);
        talk(false);
        var before = head();
        var rows = rows();
        TABLES.forEach(table -> schema.change("DELETE FROM " + table));
        kent.start();
        talk(true);
        assertThat(head().own()).isEqualTo(before.own());
        assertThat(head().mirror().frontier()).isEqualTo(before.mirror().frontier());
        assertThat(rows()).isEqualTo(rows);
        assertThat(head().standing().state()).isEqualTo(Standing.State.SOUND);
    }

    @Test
    void what_no_disk_holds_any_more_stays_lost_and_nothing_is_signed_over_it() {
        opens(kent, 1, 3);
        talk(false);
        backUp();
        opens(kent, 4, 2);
        restore();
        kent.start();
        talk(true);
        assertThat(head().standing().problem()).isEqualTo("TAIL_LOST");
        assertThat(head().own().size()).isEqualTo(4);
        assertThat(kent.opens(999)).isInstanceOf(Outcome.Refused.class);
        assertThat(healing().isOpen()).isTrue();
    }

    /** Until nobody has anything to say; with kills the service begins anew again and again, with little time to get on. */
    private void talk(boolean kills) {
        for (int round = 0; round < 3; round++) {
            clock.advance(Duration.ofSeconds(20));
            for (int i = 0; i < 8; i++) {
                kent.send(health);
                if (kills && i % 4 == 0) {
                    kent.start();
                    kent.send(health);
                }
                health.send(kent);
            }
        }
    }

    private static List<CommandRequest> opens(BookAtWork book, int first, int count) {
        var commands = new ArrayList<CommandRequest>();
        for (int number = first; number < first + count; number++) {
            var command = book.request(number);
            assertThat(book.commit(command)).isInstanceOf(Outcome.Held.class);
            commands.add(command);
        }
        return commands;
    }

    private void backUp() {
        TABLES.forEach(table -> schema.change("CREATE TABLE copy_of_" + table + " AS SELECT * FROM " + table));
    }

    private void restore() {
        TABLES.forEach(table -> {
            schema.change("DELETE FROM " + table);
            schema.change("INSERT INTO " + table + " SELECT * FROM copy_of_" + table);
        });
    }

    private BookHead head() {
        return kent.head();
    }

    private Healing healing() {
        return kent.read(book -> book.newestHealing().orElseThrow());
    }

    private List<RecordRow> rows() {
        return kent.read((Book book) -> book.recordsById(null, 1_000));
    }

    private SelfVerification.Verified verified(Side side) {
        return kent.verified(side);
    }
}
