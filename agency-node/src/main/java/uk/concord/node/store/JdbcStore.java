package uk.concord.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.concord.node.book.Book;
import uk.concord.node.book.CommitListener;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/**
 * An agency's database behind a pool of connections.
 *
 * <p>Taking the lock is tried again when another transaction stood in the way or a pooled connection turned out broken, and
 * so is a whole reading: neither has had an effect. Work under the lock is never repeated here; its caller knows whether it may.
 */
public final class JdbcStore implements Store {
    private static final int ATTEMPTS = 3;
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    private final DataSource database;
    private final CommitListener listener;

    public JdbcStore(DataSource database) {
        this(database, CommitListener.NOBODY);
    }

    /**
     * A store.
     *
     * @param listener hears of each transaction on a book after its commit
     */
    public JdbcStore(DataSource database, CommitListener listener) {
        this.database = database;
        this.listener = listener;
    }

    @Override
    public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        for (int attempt = 1; ; attempt++) {
            try (var transaction = begin()) {
                JdbcLockedBook book;
                try {
                    book = JdbcLockedBook.lock(transaction.connection(), partnership);
                } catch (StoreFailure.Contended | StoreFailure.Away e) {
                    if (attempt < ATTEMPTS) {
                        continue;
                    }
                    throw e;
                }
                T result = work.apply(book);
                transaction.commit();
                listener.committed(partnership, book.touched());
                return result;
            }
        }
    }

    @Override
    public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        for (int attempt = 1; ; attempt++) {
            try (var transaction = begin()) {
                try {
                    transaction.execute(SNAPSHOT);
                    return reading.apply(new JdbcBook(transaction.connection(), partnership));
                } catch (StoreFailure.Contended | StoreFailure.Away e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    }

    private Transaction begin() {
        Connection connection;
        try {
            connection = database.getConnection();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
        return Transaction.on(connection);
    }
}
