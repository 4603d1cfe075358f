package uk.concord.node.grpc;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that cannot be reached, or asks for another attempt, from every other failure. A connection that the pool has
 * closed meanwhile fails without saying which kind of failure that is: whatever fails before any statement counts.
 */
final class DatabaseAway {
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ConnectionException || (cause instanceof SQLException sql && away(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean away(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && state.startsWith("08"));
    }
}
