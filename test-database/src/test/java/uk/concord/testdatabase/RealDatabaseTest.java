package uk.concord.testdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RealDatabaseTest {
    @Test
    void the_application_user_has_no_rights_but_those_that_the_migration_user_grants() throws SQLException {
        var schema = RealDatabase.shared().newSchema("rights");
        try (var migration = schema.connect(schema.migration());
                var migrate = migration.createStatement()) {
            migrate.execute("CREATE TABLE word (letters VARCHAR(10) NOT NULL PRIMARY KEY)");
            assertThatThrownBy(() -> schema.connect(schema.application())).isInstanceOf(IllegalStateException.class);
            migrate.execute("GRANT INSERT ON word TO '" + schema.application().user() + "'@'%'");
        }
        try (var application = schema.connect(schema.application());
                var apply = application.createStatement()) {
            assertThat(apply.executeUpdate("INSERT INTO word VALUES ('one')")).isEqualTo(1);
            assertThatThrownBy(() -> apply.executeUpdate("DELETE FROM word"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void one_schemas_users_cannot_enter_another() {
        var one = RealDatabase.shared().newSchema("one");
        var other = RealDatabase.shared().newSchema("other");
        assertThatThrownBy(() -> other.connect(one.migration())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.connect(one.application())).isInstanceOf(IllegalStateException.class);
    }
}
