package uk.concord.node.grpc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, or asks for another attempt, from every other failure. */
final class DatabaseAway {
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && away(sql)) {
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
