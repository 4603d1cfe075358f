package uk.concord.node.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.RecordBits;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.SearchTerms;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;

/**
 * A list of records, filtered and ordered, a page at a time.
 *
 * <p>There are two ways through the table, and the statements leave the database no choice between them, because it would have
 * to guess how rare a term is. When one of the terms is rare, its few records are looked at. Otherwise the index of the wanted
 * order is walked until a page is full: what is not rare is met soon.
 */
final class RecordListing {
    /** Up to so many records are looked at one by one and sorted: a few milliseconds. */
    static final int RARE = 1_000;

    private static final String OF_TERM = "(SELECT COUNT(*) FROM record_term found WHERE found.partnership_id = ?"
            + " AND found.term = ? AND found.record_id = record_summary.record_id) = 1";

    private final Statements statements;
    private final TermTable terms;
    private final PartnershipId partnership;
    private final RecordQuery query;
    private final List<Condition> conditions;
    private final List<Condition> words;
    private @Nullable Source source;

    RecordListing(Statements statements, PartnershipId partnership, RecordQuery query) {
        this.statements = statements;
        this.terms = new TermTable(statements, partnership);
        this.partnership = partnership;
        this.query = query;
        this.conditions = conditions(query.filter());
        this.words = SearchTerms.asked(query.words()).stream()
                .map(word -> new Condition("search_text LIKE ? ESCAPE '|'", row -> row.add("% " + escaped(word) + "%")))
                .toList();
    }

    /** A part of a WHERE clause with its parameters. */
    private record Condition(String sql, Statements.Binding binding) {}

    /** Where rows come from: the FROM clause up to and with what holds for the partnership. */
    private record Source(String sql, Statements.Binding binding) {}

    /** A range of terms, from one (included) to another (not included). */
    private record Range(Bytes from, Bytes to) {
        static Range of(String term) {
            var bytes = TermTable.bytes(term);
            return new Range(Bytes.of(bytes), Bytes.of(Arrays.copyOf(bytes, bytes.length + 1)));
        }

        static Range beginning(String word) {
            var beginning = SearchTerms.WORD + word;
            return new Range(Bytes.of(TermTable.bytes(beginning)), Bytes.of(TermTable.after(beginning)));
        }
    }

    List<RecordRow> page(RecordQuery.@Nullable Position after, int limit) {
        var order = query.order();
        var compared = order.isLargestFirst() ? "<" : ">";
        var column = column(order);
        var position = after == null
                ? ""
                // The first comparison alone is what an index can begin at.
                : " AND %1$s %2$s= ? AND (%1$s %2$s ? OR record_id > ?)".formatted(column, compared);
        return statements.list(
                "SELECT " + RecordTable.COLUMNS + matching() + position + " ORDER BY " + column
                        + (order.isLargestFirst() ? " DESC" : "") + ", record_id LIMIT ?",
                row -> {
                    bind(row);
                    if (after != null) {
                        row.add(after.key()).add(after.key()).add(after.recordId());
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
        var sql = new StringBuilder(source().sql());
        Stream.concat(conditions.stream(), words.stream())
                .forEach(one -> sql.append(" AND ").append(one.sql()));
        return sql.toString();
    }

    private void bind(Parameters row) throws SQLException {
        source().binding().bind(row);
        for (var one : conditions) {
            one.binding().bind(row);
        }
        for (var one : words) {
            one.binding().bind(row);
        }
    }

    private Source source() {
        var known = source;
        if (known == null) {
            known = chosen();
            source = known;
        }
        return known;
    }

    private Source chosen() {
        Range rarest = null;
        int fewest = RARE + 1;
        for (var range : ranges(query)) {
            int found = terms.count(range.from(), range.to(), RARE + 1);
            if (found < fewest) {
                rarest = range;
                fewest = found;
            }
        }
        return rarest == null ? ordered() : few(rarest);
    }

    private Source ordered() {
        var index =
                switch (query.order()) {
                    case CHANGED -> "record_by_change";
                    case DUE -> query.filter().waitingFor().isEmpty() ? "record_by_limit" : "record_by_due";
                    case MONEY -> "record_by_money";
                };
        return new Source(
                " FROM record_summary FORCE INDEX (" + index + ") WHERE partnership_id = ?",
                row -> row.add(partnership));
    }

    private Source few(Range range) {
        return new Source(
                """
                 FROM (SELECT DISTINCT record_id AS id FROM record_term
                       WHERE partnership_id = ? AND term >= ? AND term < ? LIMIT %d) AS few
                STRAIGHT_JOIN record_summary ON record_id = few.id WHERE partnership_id = ?""".formatted(RARE),
                row -> row.add(partnership).add(range.from()).add(range.to()).add(partnership));
    }

    private static List<Range> ranges(RecordQuery query) {
        var ranges = new ArrayList<Range>();
        exact(query.filter()).map(Range::of).forEach(ranges::add);
        SearchTerms.asked(query.words()).stream().map(Range::beginning).forEach(ranges::add);
        return ranges;
    }

    private static Stream<String> exact(RecordFilter filter) {
        var exact = new ArrayList<String>();
        if (filter.participant() != null) {
            exact.add(SearchTerms.actor(filter.participant()));
        }
        if (!filter.provider().isEmpty()) {
            exact.add(SearchTerms.provider(filter.provider()));
        }
        if (!filter.serviceCode().isEmpty()) {
            exact.add(SearchTerms.service(filter.serviceCode()));
        }
        return exact.stream();
    }

    private List<Condition> conditions(RecordFilter filter) {
        var found = new ArrayList<Condition>();
        // The account between both is kept as a record is, and is none that people negotiate.
        found.add(new Condition("status <> ?", row -> row.add(RecordStatus.RECORD_STATUS_ACCOUNT_VALUE)));
        if (!filter.statuses().isEmpty()) {
            found.add(new Condition("status IN (" + Statements.marks(filter.statuses()) + ")", row -> {
                for (var status : filter.statuses()) {
                    row.add(status.getNumber());
                }
            }));
        }
        if (!filter.waitingFor().isEmpty()) {
            found.add(new Condition("waiting_for = ?", row -> row.ascii(filter.waitingFor())));
        }
        bits("legal_bases", RecordBits.legalBases(filter.legalBases()), found);
        bits("weaknesses", RecordBits.weaknesses(filter.weaknesses()), found);
        if (filter.financialYear() != 0) {
            var year = RecordBits.years(List.of(filter.financialYear()));
            found.add(new Condition("(financial_years & ?) <> 0", row -> row.add(year)));
        }
        exact(filter)
                .forEach(term -> found.add(
                        new Condition(OF_TERM, row -> row.add(partnership).add(TermTable.bytes(term)))));
        return found;
    }

    private static void bits(String column, long bits, List<Condition> found) {
        if (bits != 0) {
            found.add(new Condition("(" + column + " & ?) <> 0", row -> row.add(bits)));
        }
    }

    private static String column(RecordQuery.Order order) {
        return switch (order) {
            case CHANGED -> "changed_micros";
            case DUE -> "due_micros";
            case MONEY -> "yearly_pence";
        };
    }

    private static String escaped(String word) {
        return word.replaceAll("[|%_]", "|$0");
    }
}
