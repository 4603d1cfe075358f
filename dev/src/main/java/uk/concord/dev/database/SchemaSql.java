package uk.concord.dev.database;

import java.util.ArrayList;
import java.util.List;

/** The statements that make schemas and users. They may run any number of times, on MySQL and on MariaDB alike. */
public final class SchemaSql {
    private SchemaSql() {}

    /** One statement a line. */
    public static List<String> of(List<Schema> schemas) {
        var lines = new ArrayList<String>();
        for (Schema schema : schemas) {
            lines.add("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;"
                    .formatted(schema.name()));
            lines.addAll(user(schema.migration()));
            lines.addAll(user(schema.application()));
            lines.add("GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%%' WITH GRANT OPTION;"
                    .formatted(schema.name(), schema.migration().user()));
            if (schema.open()) {
                lines.add("GRANT SELECT, INSERT, UPDATE, DELETE ON `%s`.* TO '%s'@'%%';"
                        .formatted(schema.name(), schema.application().user()));
            }
        }
        return List.copyOf(lines);
    }

    private static List<String> user(Login login) {
        return List.of(
                "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s';".formatted(login.user(), login.password()),
                "ALTER USER '%s'@'%%' IDENTIFIED BY '%s';".formatted(login.user(), login.password()));
    }
}
