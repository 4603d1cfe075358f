package uk.concord.node.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import uk.concord.log.Frontier;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;
import uk.concord.node.book.Side;
import uk.concord.record.Bytes;

/** How our types stand in columns, and how they are read back. */
final class Columns {
    private Columns() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String ascii(ResultSet row, String column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.US_ASCII);
    }

    static int number(Side side) {
        return switch (side) {
            case OWN -> 0;
            case MIRROR -> 1;
        };
    }

    static Side side(ResultSet row) throws SQLException {
        return row.getInt("side") == 0 ? Side.OWN : Side.MIRROR;
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant micros(ResultSet row, String column) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static Hash hash(ResultSet row, String column) throws SQLException {
        return Hash.of(row.getBytes(column));
    }

    static Bytes bytes(ResultSet row, String column) throws SQLException {
        return Bytes.of(row.getBytes(column));
    }

    static Frontier frontier(ResultSet row, String column) throws SQLException {
        try {
            return Frontier.decode(row.getBytes(column));
        } catch (MalformedData e) {
            throw new StoreFailure.Corrupt(column + " holds no frontier", e);
        }
    }
}
