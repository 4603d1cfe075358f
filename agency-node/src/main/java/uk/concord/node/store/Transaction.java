package uk.concord.node.store;

import java.sql.Connection;
import java.sql.SQLException;

/** One transaction on a connection of its own: closed without a commit, nothing of it stays. */
final class Transaction implements AutoCloseable {
    private final Connection connection;
    private boolean ended;

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    static Transaction on(Connection connection) {
        var transaction = new Transaction(connection);
        try {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
            }
            return transaction;
        } catch (SQLException e) {
            transaction.close();
            throw StoreFailure.of(e);
        }
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Returns only when the commit is durable. */
    void commit() {
        try {
            connection.commit();
            ended = true;
        } catch (SQLException e) {
            throw StoreFailure.of(e) instanceof StoreFailure.Away
                    ? new StoreFailure.CommitUnknown(e)
                    : StoreFailure.of(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (!ended) {
                ended = true;
                connection.rollback();
            }
        } catch (SQLException e) {
            // The connection is gone, and with it everything that was not committed; the pool makes another.
            ended = true;
        }
    }
}
