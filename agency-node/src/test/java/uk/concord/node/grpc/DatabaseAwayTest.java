package uk.concord.node.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
    @Test
    void a_connection_that_cannot_be_had_or_broke_means_away() {
        assertThat(DatabaseAway.isCauseOf(
                        new IllegalStateException(new SQLTransientConnectionException("no free one"))))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("gone", "08S01"))))
                .isTrue();
    }

    @Test
    void a_connection_that_the_pool_has_closed_meanwhile_means_away() {
        assertThat(DatabaseAway.isCauseOf(new ConnectionException(
                        "Could not set JDBC Connection read-only", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void a_statement_that_is_wrong_does_not() {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLSyntaxErrorException("no such column"))))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("nothing about databases")))
                .isFalse();
    }
}
