package uk.concord.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.node.book.Found;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.book.recover.Rebuilding;
import uk.concord.node.book.recover.Rebuilding.Rebuilt;
import uk.concord.node.keys.LastSignedFiles;
import uk.concord.node.store.JdbcStore;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryLastSigned;
import uk.concord.testkit.memory.InMemoryStore;

/** What is projected, made anew from the entries of a service's real database. */
public abstract class RebuildContract {
    private static final int RECORDS = 450;
    /** When the terms of these samples run and are past their review. */
    private static final Found.Query PAST_REVIEW =
            new Found.Query(FindingKind.FINDING_KIND_PAST_REVIEW, null, LocalDate.of(2027, 12, 1));

    @TempDir
    Path signed;

    private final List<String> migrations;
    private final SettableClock clock = new SettableClock();
    private TestSchema schema = RealDatabase.shared().newSchema("rebuild");
    private HikariDataSource pool = new HikariDataSource();
    private BookAtWork kent = BookAtWork.ofKent(new InMemoryStore(), new InMemoryLastSigned(), clock);

    /** A contract for the database of one service, migrated as it is there. */
    protected RebuildContract(List<String> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    @BeforeEach
    void fill() {
        schema = RealDatabase.shared().newSchema("rebuild").migrated(migrations.toArray(String[]::new));
        pool = schema.pool();
        kent = BookAtWork.ofKent(new JdbcStore(pool), new LastSignedFiles(signed.toString()), clock);
        var health = BookAtWork.ofHealth(new InMemoryStore(), new InMemoryLastSigned(), clock);
        kent.start();
        health.start();
        kent.offers(RECORDS);
        for (int i = 0; i < 8; i++) {
            kent.send(health);
            health.send(kent);
        }
        health.acceptsSome(RECORDS / 3);
        clock.advance(Duration.ofSeconds(20));
        for (int i = 0; i < 8; i++) {
            health.send(kent);
            kent.send(health);
        }
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void what_is_rebuilt_equals_what_was_projected_entry_by_entry() {
        var live = rows();
        var found = found();
        assertThat(live).hasSize(RECORDS);
        assertThat(found).hasSize(RECORDS / 3);
        schema.change("DELETE FROM record_summary");
        assertThat(rebuild(kent.store())).isEqualTo(new Rebuilt(RECORDS, 2L * RECORDS + RECORDS / 3, 0));
        assertThat(rows()).isEqualTo(live);
        assertThat(found()).isEqualTo(found);
    }

    @Test
    void what_was_tampered_with_is_put_right_and_rows_without_entries_go() {
        var live = rows();
        var found = found();
        schema.change("DELETE FROM finding WHERE kind = 4");
        schema.change("UPDATE finding SET owner = 'kcc'");
        schema.change("UPDATE record_summary SET status = 1, waiting_for = '', summary = '', search_text = 'nonsense'");
        schema.change("""
                INSERT INTO record_summary
                    (partnership_id, record_id, council_entries, health_entries, last_own_index, record_version, read_only,
                     state_digest, status, waiting_for, due_micros, reaction_micros, changed_micros, search_text, summary)
                SELECT partnership_id, UNHEX('ffffffffffffffffffffffffffffffff'), council_entries, health_entries,
                       last_own_index, record_version, read_only, state_digest, status, waiting_for, due_micros,
                       reaction_micros, changed_micros, search_text, summary
                FROM record_summary LIMIT 1""");
        schema.change("""
                INSERT INTO finding (partnership_id, record_id, place, kind, from_day, until_day, owner, money_pence)
                SELECT partnership_id, UNHEX('ffffffffffffffffffffffffffffffff'), place, kind, from_day, until_day, owner,
                       money_pence
                FROM finding LIMIT 1""");
        assertThat(rebuild(kent.store()).removed()).isEqualTo(1);
        assertThat(rows()).isEqualTo(live);
        assertThat(found()).isEqualTo(found);
        assertThat(kent.read(book -> book.countFindings(PAST_REVIEW)).getFirst().found())
                .isEqualTo(RECORDS / 3);
    }

    @Test
    void killed_in_the_middle_it_has_harmed_nothing_and_is_begun_again() {
        var live = rows();
        schema.change("UPDATE record_summary SET search_text = 'old'");
        assertThatThrownBy(() -> new Rebuilding(kent.parties(), kent.store()).run(() -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(rows()).isEqualTo(live);
        assertThat(kent.opens(1)).isNotNull();
        rebuild(kent.store());
        assertThat(rows()).hasSize(RECORDS + 1).containsAll(live);
    }

    private Rebuilt rebuild(Store store) {
        return new Rebuilding(kent.parties(), store).run(() -> {});
    }

    /** Whose review is overdue. */
    private List<Found> found() {
        return kent.read(book -> book.findings(PAST_REVIEW, null, 10 * RECORDS));
    }

    private List<RecordRow> rows() {
        return kent.read(book -> book.recordsById(null, 10 * RECORDS));
    }
}
