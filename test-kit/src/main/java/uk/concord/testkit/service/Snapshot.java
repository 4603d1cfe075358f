package uk.concord.testkit.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.concord.testdatabase.TestSchema;

/** A stopped service's database and last-signed files as they were, the way a snapshot of a whole machine would keep them. */
final class Snapshot {
    private static final String KEPT = "kept_";

    private final TestSchema schema;
    private final Path signed;
    private final Path copy;
    private final List<String> tables;

    /** Takes one. */
    Snapshot(RunningService stopped) {
        this.schema = stopped.schema();
        this.signed = stopped.signedDirectory();
        this.copy = signed.resolveSibling("signed-kept");
        this.tables = tables();
        run(tables.stream()
                .map(table -> "CREATE TABLE " + KEPT + table + " AS SELECT * FROM " + table)
                .toList());
        copy(signed, copy);
    }

    /** Puts it back: what happened since has never happened here. */
    void putBack() {
        run(tables.stream().map(table -> "DELETE FROM " + table).toList());
        run(tables.stream()
                .map(table -> "INSERT INTO " + table + " SELECT * FROM " + KEPT + table)
                .toList());
        run(tables.stream().map(table -> "DROP TABLE " + KEPT + table).toList());
        copy(copy, signed);
    }

    private List<String> tables() {
        return connected(connection -> {
            var found = new ArrayList<String>();
            try (var query = connection.prepareStatement("""
                            SELECT table_name AS name FROM information_schema.tables
                            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString("name"));
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            return found;
        });
    }

    private void run(List<String> statements) {
        connected(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (var sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            return true;
        });
    }

    private <T> T connected(Function<Connection, T> work) {
        try (var connection = schema.connect(schema.migration())) {
            return work.apply(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
