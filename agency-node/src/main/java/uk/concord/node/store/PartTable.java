package uk.concord.node.store;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.concord.log.Hash;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredPart;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * The bytes beside entries. Those of large parts stand in a table of their own: InnoDB reads a column that a query names even of
 * rows that its conditions then leave out.
 */
final class PartTable {
    private static final String INSERT =
            "INSERT INTO part (partnership_id, side, entry_index, commitment, shared, salt, content, pieces)";
    private static final String INSERT_PIECE =
            "INSERT INTO part_piece (partnership_id, side, entry_index, commitment, piece, content) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String RANGE = """
            SELECT side, entry_index, commitment, shared, salt, content, pieces FROM part
            WHERE partnership_id = ? AND side = ? AND entry_index >= ? AND entry_index < ?
            ORDER BY entry_index, commitment""";
    private static final String SIZES = """
            SELECT entry_index, SUM(LENGTH(content) + pieces * 1048576) AS bytes FROM part
            WHERE partnership_id = ? AND side = ? AND entry_index >= ? AND entry_index < ?
            GROUP BY entry_index ORDER BY entry_index""";
    private static final String PIECE = """
            SELECT content FROM part_piece
            WHERE partnership_id = ? AND side = ? AND entry_index = ? AND commitment = ? AND piece = ?""";
    private static final String SMALL = """
            SELECT content FROM part
            WHERE partnership_id = ? AND side = ? AND entry_index = ? AND commitment = ? AND pieces = 0""";
    private static final String OF_RECORD = """
            SELECT part.side, part.entry_index, part.commitment, part.shared, part.salt, part.content, part.pieces
            FROM entry JOIN part ON part.partnership_id = entry.partnership_id AND part.side = entry.side
                                AND part.entry_index = entry.entry_index
            WHERE entry.partnership_id = ? AND entry.record_id = ?""";

    private final Statements statements;
    private final PartnershipId partnership;

    PartTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    /** A row; a large part's bytes stand elsewhere. */
    private record Row(StoredPart part, int pieces) {}

    /** How many bytes belong to an entry. */
    private record Size(long index, long bytes) {}

    List<StoredPart> range(Side side, long from, long to) {
        return statements
                .list(RANGE, row -> row.add(partnership).add(side).add(from).add(to), PartTable::read)
                .stream()
                .map(this::whole)
                .toList();
    }

    List<StoredPart> of(RecordId record) {
        return statements.list(OF_RECORD, row -> row.add(partnership).add(record), PartTable::read).stream()
                .map(Row::part)
                .toList();
    }

    long fit(Side side, long from, long to, long mostBytes) {
        var bytes = 0L;
        for (var size : statements.list(
                SIZES,
                row -> row.add(partnership).add(side).add(from).add(to),
                row -> new Size(row.getLong("entry_index"), row.getLong("bytes")))) {
            bytes += size.bytes();
            if (bytes > mostBytes) {
                return size.index();
            }
        }
        return to;
    }

    Optional<Bytes> piece(Side side, long index, Hash commitment, int piece) {
        var found = piece(new Key(side, index, commitment), piece);
        return found.isPresent() || piece != 0
                ? found
                : statements.first(
                        SMALL,
                        row -> row.add(partnership).add(side).add(index).add(commitment),
                        row -> Columns.bytes(row, "content"));
    }

    private record Key(Side side, long index, Hash commitment) {}

    private Optional<Bytes> piece(Key key, int piece) {
        return statements.first(
                PIECE,
                row -> row.add(partnership)
                        .add(key.side())
                        .add(key.index())
                        .add(key.commitment())
                        .add(piece),
                row -> Columns.bytes(row, "content"));
    }

    private StoredPart whole(Row row) {
        var part = row.part();
        if (row.pieces() == 0) {
            return part;
        }
        var key = new Key(part.side(), part.index(), part.commitment());
        var content = new ByteArrayOutputStream(row.pieces() * StoredPart.PIECE_BYTES);
        IntStream.range(0, row.pieces())
                .forEach(number -> content.writeBytes(
                        piece(key, number).map(Bytes::toArray).orElseThrow()));
        return new StoredPart(
                part.side(),
                part.index(),
                part.commitment(),
                part.shared(),
                part.salt(),
                Bytes.of(content.toByteArray()));
    }

    /** A part that an entry names twice is kept once. */
    void insert(Collection<StoredPart> parts) {
        var once = parts.stream().distinct().toList();
        statements.insert(INSERT, "(?, ?, ?, ?, ?, ?, ?, ?)", once, (row, part) -> row.add(partnership)
                .add(part.side())
                .add(part.index())
                .add(part.commitment())
                .add(part.shared())
                .add(part.salt())
                .add(part.isLarge() ? Bytes.EMPTY : part.content())
                .add(part.isLarge() ? StoredPart.pieces(part.content().length()) : 0));
        once.stream().filter(StoredPart::isLarge).forEach(this::insertPieces);
    }

    /** One statement each: what a database takes at once is bounded. */
    private void insertPieces(StoredPart part) {
        for (int number = 0; number < StoredPart.pieces(part.content().length()); number++) {
            var piece = number;
            statements.update(INSERT_PIECE, row -> row.add(partnership)
                    .add(part.side())
                    .add(part.index())
                    .add(part.commitment())
                    .add(piece)
                    .add(part.piece(piece)));
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new StoredPart(
                        Columns.side(row),
                        row.getLong("entry_index"),
                        Columns.hash(row, "commitment"),
                        row.getInt("shared") == 1,
                        Columns.bytes(row, "salt"),
                        Columns.bytes(row, "content")),
                row.getInt("pieces"));
    }
}
