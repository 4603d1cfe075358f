package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.concord.node.readings.Reading;
import uk.concord.node.readings.ReadingStore;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Readings in the agency's database: those of its own book in one table, what the partner told in another. */
public final class JdbcReadings implements ReadingStore {
    private static final String COLUMNS = "read_at, reading_id, actor_id, post, agency, auditor, subject, record_id";
    private static final String INSERT = "INSERT IGNORE INTO %s (partnership_id, " + COLUMNS + ")";
    private static final String NEWEST = "SELECT " + COLUMNS + " FROM %s WHERE partnership_id = ?";
    private static final String OF_RECORD = " AND record_id = ?";
    private static final String BEFORE = " AND read_at <= ? AND (read_at < ? OR reading_id < ?)";
    private static final String NEWEST_FIRST = " ORDER BY read_at DESC, reading_id DESC LIMIT ?";
    private static final String BY_AUDITORS = "SELECT " + COLUMNS
            + " FROM %s WHERE partnership_id = ? AND read_at >= ? AND auditor = 1 ORDER BY read_at, reading_id LIMIT ?";

    private final DataSource database;

    public JdbcReadings(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(PartnershipId partnership, Book book, Collection<Reading> readings) {
        within(statements -> {
            statements.insert(
                    INSERT.formatted(table(book)), "(?, ?, ?, ?, ?, ?, ?, ?, ?)", readings, (row, reading) -> row.add(
                                    partnership)
                            .add(reading.readAt())
                            .add(new RecordId(reading.id()))
                            .add(reading.actor().toArray())
                            .add(reading.post())
                            .ascii(reading.agency())
                            .add(reading.auditor())
                            .add(reading.subject())
                            .add(reading.record()));
            return true;
        });
    }

    @Override
    public List<Reading> newest(
            PartnershipId partnership,
            Book book,
            @Nullable RecordId record,
            Reading.@Nullable Position before,
            int limit) {
        return within(statements -> statements.list(
                NEWEST.formatted(table(book))
                        + (record == null ? "" : OF_RECORD)
                        + (before == null ? "" : BEFORE)
                        + NEWEST_FIRST,
                row -> {
                    row.add(partnership);
                    if (record != null) {
                        row.add(record);
                    }
                    if (before != null) {
                        row.add(before.readAt()).add(before.readAt()).add(new RecordId(before.id()));
                    }
                    row.add(limit);
                },
                JdbcReadings::read));
    }

    @Override
    public List<Reading> byAuditors(PartnershipId partnership, Book book, Instant from, int limit) {
        return within(statements -> statements.list(
                BY_AUDITORS.formatted(table(book)),
                row -> row.add(partnership).add(from).add(limit),
                JdbcReadings::read));
    }

    @Override
    public Optional<Instant> newestAt(PartnershipId partnership, Book book) {
        return newest(partnership, book, null, null, 1).stream()
                .map(Reading::readAt)
                .findFirst();
    }

    private <T> T within(Function<Statements, T> work) {
        try (var transaction = begin()) {
            T result = work.apply(new Statements(transaction.connection()));
            transaction.commit();
            return result;
        }
    }

    private Transaction begin() {
        try {
            return Transaction.on(database.getConnection());
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private static String table(Book book) {
        return switch (book) {
            case OWN -> "reading";
            case PARTNERS -> "reading_at_partner";
        };
    }

    private static Reading read(ResultSet row) throws SQLException {
        byte[] record = row.getBytes("record_id");
        return new Reading(
                RecordId.of(row.getBytes("reading_id")).value(),
                Columns.time(row, "read_at"),
                ActorId.of(row.getBytes("actor_id")),
                row.getString("post"),
                Columns.ascii(row, "agency"),
                row.getInt("auditor") == 1,
                row.getInt("subject"),
                record == null ? null : RecordId.of(record));
    }
}
