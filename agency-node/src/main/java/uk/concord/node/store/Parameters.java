package uk.concord.node.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.Side;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The parameters of one statement, given from left to right. */
final class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters add(PartnershipId partnership) throws SQLException {
        return ascii(partnership.value());
    }

    Parameters add(Side side) throws SQLException {
        return add(Columns.number(side));
    }

    Parameters add(@Nullable RecordId record) throws SQLException {
        if (record == null) {
            statement.setNull(next++, Types.BINARY);
            return this;
        }
        return add(record.toArray());
    }

    Parameters add(Collection<RecordId> records) throws SQLException {
        for (var record : records) {
            add(record);
        }
        return this;
    }

    Parameters add(Hash hash) throws SQLException {
        return add(hash.bytes());
    }

    Parameters add(Bytes bytes) throws SQLException {
        return add(bytes.toArray());
    }

    Parameters add(byte[] bytes) throws SQLException {
        statement.setBytes(next++, bytes);
        return this;
    }

    Parameters add(long number) throws SQLException {
        statement.setLong(next++, number);
        return this;
    }

    Parameters add(boolean yes) throws SQLException {
        statement.setInt(next++, yes ? 1 : 0);
        return this;
    }

    Parameters add(String text) throws SQLException {
        statement.setString(next++, text);
        return this;
    }

    Parameters ascii(String text) throws SQLException {
        return add(Columns.ascii(text));
    }

    /** An instant of this agency's own clock, as a date and time people can read in the table. */
    Parameters add(Instant time) throws SQLException {
        statement.setObject(next++, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        return this;
    }

    Parameters addOrNull(@Nullable Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(next++, Types.TIMESTAMP);
            return this;
        }
        return add(time);
    }

    Parameters addOrNull(@Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(next++, Types.BIGINT);
            return this;
        }
        return add(number.longValue());
    }

    Parameters addOrNull(@Nullable Bytes bytes) throws SQLException {
        if (bytes == null) {
            statement.setNull(next++, Types.BINARY);
            return this;
        }
        return add(bytes);
    }

    Parameters addOrNull(@Nullable ActorId actor) throws SQLException {
        if (actor == null) {
            statement.setNull(next++, Types.BINARY);
            return this;
        }
        return add(actor.toArray());
    }

    /** An instant that may come from the partner: exactly as envelopes hold it, far beyond what dates in SQL can. */
    Parameters micros(Instant time) throws SQLException {
        return add(Columns.micros(time));
    }

    Parameters dayOrNull(@Nullable LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(next++, Types.DATE);
            return this;
        }
        statement.setObject(next++, day);
        return this;
    }

    Parameters microsOrNull(@Nullable Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(next++, Types.BIGINT);
            return this;
        }
        return micros(time);
    }
}
