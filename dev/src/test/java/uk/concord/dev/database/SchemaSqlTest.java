package uk.concord.dev.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaSqlTest {
    private static final Login MIGRATION = new Login("concord_migration", "m");
    private static final Login APPLICATION = new Login("concord_application", "a");

    @Test
    void the_application_gets_nothing_but_what_migrations_grant() {
        var lines = SchemaSql.of(List.of(new Schema("concord", MIGRATION, APPLICATION, false)));

        assertThat(lines).noneMatch(line -> line.startsWith("GRANT") && line.contains("concord_application"));
        assertThat(lines).contains("GRANT ALL PRIVILEGES ON `concord`.* TO 'concord_migration'@'%' WITH GRANT OPTION;");
    }

    @Test
    void an_open_schema_lets_its_application_read_and_write_but_not_define() {
        var lines = SchemaSql.of(List.of(new Schema("gateway", MIGRATION, APPLICATION, true)));

        assertThat(lines).contains("GRANT SELECT, INSERT, UPDATE, DELETE ON `gateway`.* TO 'concord_application'@'%';");
    }

    @Test
    void every_statement_stands_on_one_line_as_an_init_file_needs() {
        assertThat(SchemaSql.of(List.of(new Schema("concord", MIGRATION, APPLICATION, true))))
                .allMatch(line -> line.endsWith(";") && !line.contains("\n"));
    }
}
