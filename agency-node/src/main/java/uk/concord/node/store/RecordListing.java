package uk.concord.node.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.record.PartnershipId;

/** Lists of records by status and words, a page at a time. */
final class RecordListing {
    private static final String AFTER = " AND (changed_micros < ? OR (changed_micros = ? AND record_id > ?))";
    private static final String NEWEST_FIRST = " ORDER BY changed_micros DESC, record_id LIMIT ?";

    private final Statements statements;
    private final PartnershipId partnership;
    private final RecordQuery query;
    private final List<String> words;

    RecordListing(Statements statements, PartnershipId partnership, RecordQuery query) {
        this.statements = statements;
        this.partnership = partnership;
        this.query = query;
        this.words = Stream.of(RecordTable.lower(query.words()).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    List<RecordRow> page(RecordQuery.@Nullable Position after, int limit) {
        return statements.list(
                "SELECT " + RecordTable.COLUMNS + matching() + (after == null ? "" : AFTER) + NEWEST_FIRST,
                row -> {
                    bind(row);
                    if (after != null) {
                        row.micros(after.changedAt()).micros(after.changedAt()).add(after.recordId());
                    }
                    row.add(limit);
                },
                RecordTable::read);
    }

    int count(int cap) {
        return statements
                .first(
                        "SELECT COUNT(*) AS found FROM (SELECT 1" + matching() + " LIMIT ?) AS capped",
                        row -> {
                            bind(row);
                            row.add(cap);
                        },
                        row -> row.getInt("found"))
                .orElse(0);
    }

    private String matching() {
        return " FROM record_summary WHERE partnership_id = ?"
                + (query.statuses().isEmpty() ? "" : " AND status IN (" + Statements.marks(query.statuses()) + ")")
                + " AND search_text LIKE ? ESCAPE '|'".repeat(words.size());
    }

    private void bind(Parameters row) throws SQLException {
        row.add(partnership);
        for (var status : query.statuses()) {
            row.add(status.getNumber());
        }
        for (var word : words) {
            row.add("%" + word.replaceAll("[|%_]", "|$0") + "%");
        }
    }
}
