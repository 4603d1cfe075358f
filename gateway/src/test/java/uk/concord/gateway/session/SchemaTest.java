package uk.concord.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

final class SchemaTest {
    private static final String COLUMNS = """
            SELECT CONCAT(table_name, '.', column_name, ' ', column_type,
                          IF(is_nullable = 'NO', ' NOT NULL', ''), IFNULL(CONCAT(' ', collation_name), ''),
                          ' -- ', column_comment)
            FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
            ORDER BY table_name, ordinal_position""";
    private static final String KEYS = """
            SELECT CONCAT(table_name, '.', index_name, IF(non_unique = 0, ' unique (', ' ('),
                          GROUP_CONCAT(column_name ORDER BY seq_in_index SEPARATOR ', '), ')')
            FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
            GROUP BY table_name, index_name, non_unique
            ORDER BY table_name, index_name""";

    private static String found(RunningGateway gateway) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        gateway.setting("concord.schema.url"),
                        gateway.setting("concord.schema.username"),
                        gateway.setting("concord.schema.password"));
                var statement = connection.createStatement()) {
            var found = new StringBuilder();
            for (var query : new String[] {COLUMNS, KEYS}) {
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        found.append(rows.getString(1)).append('\n');
                    }
                }
            }
            return found.toString();
        }
    }

    @Test
    void the_schema_is_as_written_down_and_every_column_is_explained() throws SQLException, IOException {
        try (var gateway = RunningGateway.start();
                var golden = getClass().getResourceAsStream("/schema/golden.txt")) {
            var found = found(gateway);
            Files.writeString(Path.of("target", "schema-found.txt"), found);
            assertThat(golden).isNotNull();
            assertThat(found).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(found.lines()).noneMatch(line -> line.endsWith("-- "));
        }
    }
}
