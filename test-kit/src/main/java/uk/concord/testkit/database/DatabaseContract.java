package uk.concord.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.testdatabase.DatabaseProduct;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testdatabase.TestSchema;

/** What holds of the database of every service, migrated from empty: its shape, and that nobody can rewrite what was entered. */
@ParameterizedClass
@EnumSource
public abstract class DatabaseContract {
    private final TestSchema schema;
    private final String golden;

    /**
     * A contract for one service.
     *
     * @param product whose server it is: the shape is the same on each
     * @param golden the resource that says what the schema looks like
     * @param migrations where the service's migrations lie
     */
    protected DatabaseContract(DatabaseProduct product, String golden, List<String> migrations) {
        this.schema = RealDatabase.shared(product).sharedSchema("golden", migrations);
        this.golden = golden;
    }

    @Test
    void the_schema_and_the_applications_rights_are_as_written_down() throws IOException {
        try (var resource = getClass().getResourceAsStream(golden)) {
            assertThat(resource).as("resource " + golden).isNotNull();
            var found = SchemaDump.of(schema) + SchemaDump.rights(schema);
            Files.writeString(Path.of("target", "schema-found.txt"), found);
            assertThat(found).isEqualTo(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry",
                "part",
                "accepted_command",
                "record_owner",
                "checkpoint",
                "receipt",
                "fork_proof",
                "erasure",
                "reading",
                "reading_at_partner"
            })
    void what_was_entered_can_be_neither_changed_nor_removed_by_the_application(String table) throws SQLException {
        try (var connection = schema.connect(schema.application());
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "UPDATE " + table + " SET partnership_id = 'x'",
                    "DELETE FROM " + table,
                    "TRUNCATE TABLE " + table,
                    "DROP TABLE " + table,
                    "ALTER TABLE " + table + " ADD COLUMN more INT")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("command denied");
            }
        }
    }

    @Test
    void a_part_goes_only_where_its_author_has_said_that_it_is_erased() throws SQLException {
        try (var connection = schema.connect(schema.application());
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO part (partnership_id, side, entry_index, commitment, shared, salt, content)
                    VALUES ('a-b', 1, 7, REPEAT('c', 32), 1, REPEAT('s', 32), 'words')""");
            for (var said : List.of(1, 2, 0)) {
                assertThat(parts(statement))
                        .as("before who has said so is " + said)
                        .isEqualTo(1);
                statement.execute("""
                        INSERT INTO erasure (partnership_id, side, entry_index, commitment, said_by, stated_at, reason, recorded_micros)
                        VALUES ('a-b', 1, 7, REPEAT('c', 32), %d, 9, 1, 0)""".formatted(said));
                statement.execute("CALL erase_part('a-b', 1, 8, REPEAT('c', 32))");
                statement.execute("CALL erase_part('a-b', 1, 7, REPEAT('c', 32))");
            }
            assertThat(parts(statement)).isZero();
        }
    }

    private static int parts(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT COUNT(*) FROM part WHERE partnership_id = 'a-b'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void every_column_is_explained() throws SQLException {
        try (var connection = schema.connect(schema.migration());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway_schema_history%'
                          AND column_comment = ''""")) {
            assertThat(rows.next()).isFalse();
        }
    }

    /** One table is about which partnership a record belongs to, whichever asks: there the record leads. */
    @Test
    void every_key_of_what_belongs_to_a_partnership_begins_with_the_partnership() throws SQLException {
        try (var connection = schema.connect(schema.migration());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT CONCAT(keyed.table_name, '.', keyed.index_name)
                        FROM information_schema.statistics keyed
                        JOIN information_schema.columns owned
                          ON owned.table_schema = keyed.table_schema AND owned.table_name = keyed.table_name
                        WHERE keyed.table_schema = DATABASE() AND owned.column_name = 'partnership_id'
                          AND keyed.seq_in_index = 1 AND keyed.column_name <> 'partnership_id'
                        ORDER BY 1""")) {
            var others = new ArrayList<String>();
            while (rows.next()) {
                others.add(rows.getString(1));
            }
            assertThat(others).containsExactly("record_owner.PRIMARY");
        }
    }

    @Test
    void migrating_again_changes_nothing() {
        var before = SchemaDump.of(schema);
        schema.migrated("classpath:db/joint-record", "classpath:db/migration");
        assertThat(SchemaDump.of(schema)).isEqualTo(before);
    }
}
