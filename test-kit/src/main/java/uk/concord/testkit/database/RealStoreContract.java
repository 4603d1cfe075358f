package uk.concord.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Store;
import uk.concord.node.book.WaitingDraft;
import uk.concord.node.store.JdbcStore;
import uk.concord.node.store.StoreFailure;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.store.StoreContract;

/** The contract of a store, and what only a real database can do: cut a transaction off, go away, show a snapshot. */
@ParameterizedClass
@EnumSource
public abstract class RealStoreContract extends StoreContract {
    private static final Standing CHANGED =
            new Standing(Standing.State.QUARANTINED, Instant.EPOCH, "CHANGED", "Changed.");
    private static final Map<TestSchema, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    private final TestSchema schema;
    private final HikariDataSource pool;
    private final Store store;

    /** A contract for the database of one service, migrated as it is there. */
    protected RealStoreContract(DatabaseProduct product, List<String> migrations) {
        schema = RealDatabase.shared(product).sharedSchema("store", migrations);
        // One for all tests of this JVM: it ends with it.
        pool = POOLS.computeIfAbsent(schema, TestSchema::pool);
        store = new JdbcStore(pool);
    }

    @Override
    protected final Store store() {
        return store;
    }

    @Override
    protected final void draftWaits(PartnershipId partnership, WaitingDraft draft) {
        try (var connection = schema.connect(schema.application());
                var insert = connection.prepareStatement("""
                        INSERT INTO draft (partnership_id, draft_id, record_id, ref, new_record, version, status, terms,
                                           decision_record, return_reason, changed_at, counters, settles)
                        VALUES (?, ?, ?, 'KC-1', TRUE, ?, 'WITH_APPROVER', '', '', '', '2026-11-02 12:00:00', '', '')""")) {
            insert.setString(1, partnership.value());
            insert.setBytes(2, new RecordId(draft.id()).toArray());
            insert.setBytes(3, new RecordId(draft.id()).toArray());
            insert.setLong(4, draft.version());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the draft cannot be put there", e);
        }
    }

    @Test
    void a_transaction_that_is_cut_off_leaves_nothing_and_the_next_one_works() {
        var partnership = partnership();
        assertThatThrownBy(() -> write(partnership, book -> {
                    book.moveHead(BookHead.EMPTY.with(CHANGED));
                    cutConnections();
                    book.moveHead(BookHead.EMPTY.with(CHANGED));
                }))
                .isInstanceOf(StoreFailure.Away.class);
        assertThat(store.<BookHead>read(partnership, book -> book.head())).isEqualTo(BookHead.EMPTY);
        write(partnership, book -> book.moveHead(BookHead.EMPTY.with(CHANGED)));
        assertThat(store.<BookHead>read(partnership, book -> book.head()).standing())
                .isEqualTo(CHANGED);
    }

    @Test
    void a_connection_that_breaks_before_the_commit_is_told_apart() {
        var partnership = partnership();
        assertThatThrownBy(() -> write(partnership, book -> {
                    book.moveHead(BookHead.EMPTY.with(CHANGED));
                    cutConnections();
                }))
                .isInstanceOf(StoreFailure.CommitUnknown.class);
        assertThat(store.<BookHead>read(partnership, book -> book.head())).isEqualTo(BookHead.EMPTY);
    }

    @Test
    void a_draft_whose_offer_is_cut_off_before_the_commit_still_waits() {
        var partnership = partnership();
        var draft = new WaitingDraft(UUID.randomUUID(), 1);
        draftWaits(partnership, draft);
        assertThatThrownBy(() -> write(partnership, book -> {
                    book.markOffered(book.waitingDrafts(List.of(draft)), Instant.EPOCH);
                    book.moveHead(BookHead.EMPTY.with(CHANGED));
                    cutConnections();
                }))
                .isInstanceOf(StoreFailure.CommitUnknown.class);
        write(partnership, book -> {
            assertThat(book.head()).isEqualTo(BookHead.EMPTY);
            assertThat(book.waitingDrafts(List.of(draft))).containsExactly(draft);
        });
    }

    @Test
    void a_reading_sees_one_moment_whatever_is_committed_meanwhile() {
        var partnership = partnership();
        write(partnership, book -> book.moveHead(BookHead.EMPTY));
        store.<Boolean>read(partnership, book -> {
            assertThat(book.head()).isEqualTo(BookHead.EMPTY);
            CompletableFuture.runAsync(() -> write(partnership, other -> other.moveHead(BookHead.EMPTY.with(CHANGED))))
                    .join();
            assertThat(book.head()).isEqualTo(BookHead.EMPTY);
            return true;
        });
        assertThat(store.<BookHead>read(partnership, book -> book.head()).standing())
                .isEqualTo(CHANGED);
    }

    @Test
    void a_database_that_is_away_is_said_to_be_away() {
        try (var nowhere = new HikariDataSource()) {
            nowhere.setJdbcUrl("jdbc:mysql://127.0.0.1:1/nowhere");
            nowhere.setUsername("nobody");
            nowhere.setPassword("none");
            nowhere.setConnectionTimeout(1_000);
            nowhere.setInitializationFailTimeout(-1);
            assertThatThrownBy(() -> new JdbcStore(nowhere).<BookHead>read(partnership(), book -> book.head()))
                    .isInstanceOf(StoreFailure.Away.class);
        }
    }

    /** Cuts every connection of the application, as a database that is killed does. */
    private void cutConnections() {
        try (var connection = schema.connect(schema.application());
                var ask = connection.createStatement();
                var kill = connection.createStatement();
                var others = ask.executeQuery("""
                        SELECT id FROM information_schema.processlist
                        WHERE db = DATABASE() AND id <> CONNECTION_ID()""")) {
            while (others.next()) {
                kill.execute("KILL " + others.getLong(1));
            }
            // Those that were idle are cut too, and no later transaction is about them.
            pool.getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException("the connections cannot be cut", e);
        }
    }
}
