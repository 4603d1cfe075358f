package uk.concord.node.draft;

import java.sql.Connection;
import java.sql.SQLException;
import uk.concord.record.PartnershipId;

/** Gives references to new records, for example "KC-2026-0007": one sequence a partnership and year, prefix the agency's own. */
final class References {
    private static final String TAKE = """
            INSERT INTO record_reference (partnership_id, calendar_year, last_number) VALUES (?, ?, 1)
            ON DUPLICATE KEY UPDATE last_number = last_number + 1""";
    private static final String READ = """
            SELECT last_number FROM record_reference WHERE partnership_id = ? AND calendar_year = ?""";

    private final Connection connection;
    private final String prefix;

    References(Connection connection, String prefix) {
        this.connection = connection;
        this.prefix = prefix;
    }

    /** The next one. A transaction that fails gives its number back; numbers need not be gapless. */
    String next(PartnershipId partnership, int year) throws SQLException {
        try (var take = connection.prepareStatement(TAKE)) {
            take.setString(1, partnership.value());
            take.setInt(2, year);
            take.executeUpdate();
        }
        try (var read = connection.prepareStatement(READ)) {
            read.setString(1, partnership.value());
            read.setInt(2, year);
            try (var row = read.executeQuery()) {
                row.next();
                return "%s-%d-%04d".formatted(prefix, year, row.getInt("last_number"));
            }
        }
    }
}
