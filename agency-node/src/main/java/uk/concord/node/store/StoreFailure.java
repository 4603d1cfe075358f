package uk.concord.node.store;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** What can go wrong between the books and their database. Nothing of the transaction stays, unless the subtype says otherwise. */
public abstract sealed class StoreFailure extends RuntimeException {
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DUPLICATE_KEY = 1062;

    private StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database cannot be reached, or the connection broke. */
    public static final class Away extends StoreFailure {
        private Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The connection broke while committing: whether the transaction stays, only another look at the database tells. */
    public static final class CommitUnknown extends StoreFailure {
        CommitUnknown(Throwable cause) {
            super("the connection to the database broke while committing", cause);
        }
    }

    /** Another transaction stood in the way for too long, or both waited for each other: the same may succeed again. */
    public static final class Contended extends StoreFailure {
        private Contended(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A row with this key is there already, where the core expected none. */
    public static final class OutOfPlace extends StoreFailure {
        private OutOfPlace(String message, Throwable cause) {
            super(message, cause);
        }

        OutOfPlace(String message) {
            super(message, new IllegalStateException(message));
        }
    }

    /** The database refused a statement for another reason: a defect, or rights that are missing. */
    public static final class Refused extends StoreFailure {
        private Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Stored bytes that cannot be read. */
    public static final class Corrupt extends StoreFailure {
        Corrupt(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static StoreFailure of(SQLException cause) {
        var state = cause.getSQLState();
        if (cause.getErrorCode() == DEADLOCK || cause.getErrorCode() == LOCK_WAIT_TIMEOUT) {
            return new Contended("another transaction stood in the way", cause);
        }
        if (cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || (state != null && state.startsWith("08"))) {
            return new Away("the database cannot be reached", cause);
        }
        if (cause.getErrorCode() == DUPLICATE_KEY || cause instanceof SQLIntegrityConstraintViolationException) {
            return new OutOfPlace("a row with this key is there already", cause);
        }
        return new Refused("the database refused a statement, error " + cause.getErrorCode(), cause);
    }
}
