package uk.concord.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import uk.concord.testdatabase.TestSchema;

/**
 * What a schema looks like, as text to compare: its columns, its indexes, and the application's rights. Tables stand in the order
 * of their bytes, because the products' own orders differ.
 */
final class SchemaDump {
    private static final String COLUMNS = """
            SELECT CONCAT(table_name, '.', column_name, ' ', column_type,
                          IF(is_nullable = 'NO', ' NOT NULL', ''),
                          IF(collation_name IS NULL, '', CONCAT(' ', collation_name)),
                          IF(extra = '', '', CONCAT(' ', extra)), ' -- ', column_comment)
            FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway_schema_history%'
            ORDER BY CAST(table_name AS BINARY), ordinal_position""";
    private static final String INDEXES = """
            SELECT CONCAT(table_name, ' ', IF(non_unique = 0, 'UNIQUE ', ''), index_name, ' (',
                          GROUP_CONCAT(column_name, IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index
                                       SEPARATOR ', '), ')')
            FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway_schema_history%'
            GROUP BY table_name, non_unique, index_name
            ORDER BY CAST(table_name AS BINARY), index_name""";
    private static final String RIGHTS = """
            SELECT CONCAT(table_name, ' ', GROUP_CONCAT(privilege_type ORDER BY privilege_type SEPARATOR ', '))
            FROM information_schema.table_privileges
            WHERE table_schema = DATABASE() AND grantee LIKE '''%\\_app''@%'
            GROUP BY table_name ORDER BY CAST(table_name AS BINARY)""";

    private SchemaDump() {}

    static String of(TestSchema schema) {
        try (var connection = schema.connect(schema.migration())) {
            return section(connection, "COLUMNS", COLUMNS) + section(connection, "INDEXES", INDEXES);
        } catch (SQLException e) {
            throw new IllegalStateException("the schema cannot be described", e);
        }
    }

    /** Asked as the application: nobody sees another user's rights without more of them. */
    static String rights(TestSchema schema) {
        try (var connection = schema.connect(schema.application())) {
            return section(connection, "RIGHTS OF THE APPLICATION", RIGHTS);
        } catch (SQLException e) {
            throw new IllegalStateException("the application's rights cannot be listed", e);
        }
    }

    private static String section(Connection connection, String title, String sql) throws SQLException {
        var lines = new StringJoiner("\n", title + "\n", "\n");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.toString();
    }
}
