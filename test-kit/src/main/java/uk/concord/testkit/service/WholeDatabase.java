package uk.concord.testkit.service;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import uk.concord.testdatabase.TestSchema;

/** Every value of every table of a service's database at one moment, to look for what must not be there. */
final class WholeDatabase {
    private final List<byte[]> values = new ArrayList<>();

    /** Reads it. */
    WholeDatabase(TestSchema schema) {
        try (var connection = schema.connect(schema.migration())) {
            for (var table : tables(connection)) {
                read(connection, table);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var query = connection.prepareStatement("""
                        SELECT table_name AS name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString("name"));
            }
        }
        return found;
    }

    private void read(Connection connection, String table) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT * FROM " + table)) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    var value = rows.getBytes(column);
                    if (value != null) {
                        values.add(value);
                    }
                }
            }
        }
    }

    List<byte[]> values() {
        return values;
    }

    boolean holds(String text) {
        return holds(text.getBytes(StandardCharsets.UTF_8));
    }

    /** True when these bytes stand anywhere, as they are or in hexadecimal. */
    boolean holds(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
        return values.stream().anyMatch(value -> contains(value, bytes) || contains(value, hex));
    }

    private static boolean contains(byte[] value, byte[] wanted) {
        for (int from = 0; from + wanted.length <= value.length; from++) {
            var at = 0;
            while (at < wanted.length && value[from + at] == wanted[at]) {
                at++;
            }
            if (at == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
