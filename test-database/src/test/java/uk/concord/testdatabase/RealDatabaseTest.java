package uk.concord.testdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RealDatabaseTest {
    @ParameterizedTest
    @EnumSource
    void the_application_user_has_no_rights_but_those_that_the_migration_user_grants(DatabaseProduct product)
            throws SQLException {
        var schema = RealDatabase.shared(product).newSchema("rights");
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

    @ParameterizedTest
    @EnumSource
    void one_schemas_users_cannot_enter_another(DatabaseProduct product) {
        var one = RealDatabase.shared(product).newSchema("one");
        var other = RealDatabase.shared(product).newSchema("other");
        assertThatThrownBy(() -> other.connect(one.migration())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.connect(one.application())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_committed_is_there_again_after_a_kill(DatabaseProduct product) throws SQLException {
        var database = RealDatabase.shared(product);
        var schema = database.newSchema("killed");
        schema.change("CREATE TABLE word (letters VARCHAR(10) NOT NULL PRIMARY KEY)");
        schema.change("INSERT INTO word VALUES ('one')");
        database.kill();
        assertThatThrownBy(() -> schema.connect(schema.migration())).isInstanceOf(IllegalStateException.class);
        database.startAgain();
        try (var connection = schema.connect(schema.migration());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT letters FROM word")) {
            assertThat(rows.next()).isTrue();
        }
        assertThat(database.waitingForLocks()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_server_is_of_the_product_that_was_asked_for(DatabaseProduct product) throws SQLException {
        var schema = RealDatabase.shared(product).newSchema("product");
        try (var connection = schema.connect(schema.migration())) {
            assertThat(connection.getMetaData().getDatabaseProductVersion().contains("MariaDB"))
                    .isEqualTo(product == DatabaseProduct.MARIADB);
        }
    }
}
