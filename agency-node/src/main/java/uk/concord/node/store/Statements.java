package uk.concord.node.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** SQL on one connection: parameters in, rows out, and every failure a {@link StoreFailure}. */
final class Statements {
    /** Of one insert. A larger group takes several: server and driver keep one parsed statement for each number of rows there is. */
    private static final int MOST_ROWS = 16;

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Gives a statement its parameters. */
    interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Gives a statement the parameters of one of its rows. */
    interface RowBinding<T> {
        void bind(Parameters parameters, T row) throws SQLException;
    }

    /** Reads one row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Binding binding, Reading<T> reading) {
        try (var query = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(query));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    <T> Optional<T> first(String sql, Binding binding, Reading<T> reading) {
        return list(sql, binding, reading).stream().findFirst();
    }

    int update(String sql, Binding binding) {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /**
     * Inserts rows, many to a statement: one statement for each of them would be the slowest part of every group. As many as
     * a power of two, so that the few statements that there are stay prepared.
     */
    <T> void insert(String into, String row, Collection<T> rows, RowBinding<T> binding) {
        insert(into, row, "", rows, binding);
    }

    <T> void insert(String into, String row, String after, Collection<T> rows, RowBinding<T> binding) {
        var all = List.copyOf(rows);
        for (int from = 0; from < all.size(); ) {
            int count = Math.min(MOST_ROWS, Integer.highestOneBit(all.size() - from));
            var some = all.subList(from, from + count);
            from += count;
            var sql = into + " VALUES " + (row + ", ").repeat(some.size() - 1) + row + after;
            update(sql, parameters -> {
                for (var one : some) {
                    binding.bind(parameters, one);
                }
            });
        }
    }

    /** So many question marks. */
    static String marks(Collection<?> values) {
        return "?" + ", ?".repeat(values.size() - 1);
    }

    /** The same values, the last as often as it takes to make their number a power of two: few statements to prepare. */
    static <T> List<T> padded(Collection<T> values) {
        var padded = new ArrayList<>(values);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(padded.getLast());
        }
        return padded;
    }
}
