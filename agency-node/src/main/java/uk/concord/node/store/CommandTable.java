package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.StoredCommand;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.IdempotencyKey;

/** Commands that were accepted, found again by who sent them under which key. */
final class CommandTable {
    private static final String COLUMNS =
            "actor_id, idempotency_key, request_digest, record_id, first_index, entries, record_version";
    private static final String INSERT = "INSERT INTO accepted_command (partnership_id, " + COLUMNS + ")";
    private static final String FIND = "SELECT " + COLUMNS + " " + """
             FROM accepted_command
            WHERE partnership_id = ? AND (%s)""";
    // Spelt out, because MariaDB does not use the key for a list of pairs.
    private static final String ONE = "(actor_id = ? AND idempotency_key = ?)";

    private final Statements statements;
    private final PartnershipId partnership;

    CommandTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    Map<CommandKey, StoredCommand> find(Collection<CommandKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var wanted = Statements.padded(keys);
        return statements
                .list(
                        FIND.formatted(ONE + (" OR " + ONE).repeat(wanted.size() - 1)),
                        row -> {
                            row.add(partnership);
                            for (var key : wanted) {
                                row.add(key.actor().toArray()).add(key.key().value());
                            }
                        },
                        CommandTable::read)
                .stream()
                .collect(Collectors.toMap(StoredCommand::key, Function.identity()));
    }

    void insert(Collection<StoredCommand> commands) {
        statements.insert(INSERT, "(?, ?, ?, ?, ?, ?, ?, ?)", commands, (row, command) -> row.add(partnership)
                .add(command.key().actor().toArray())
                .add(command.key().key().value())
                .add(command.request())
                .add(command.recordId())
                .add(command.firstIndex())
                .add(command.entries())
                .add(command.version()));
    }

    private static StoredCommand read(ResultSet row) throws SQLException {
        return new StoredCommand(
                new CommandKey(
                        ActorId.of(row.getBytes("actor_id")),
                        new IdempotencyKey(Columns.bytes(row, "idempotency_key"))),
                Columns.hash(row, "request_digest"),
                RecordId.of(row.getBytes("record_id")),
                row.getLong("first_index"),
                row.getInt("entries"),
                row.getLong("record_version"));
    }
}
