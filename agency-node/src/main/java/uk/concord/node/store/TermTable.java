package uk.concord.node.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.SearchTerms;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Which records each search term finds: an inverted index in plain rows, the same on every database. */
final class TermTable {
    // Unless it is there already: somebody who edited a draft may make an entry too.
    private static final String INSERT = "INSERT IGNORE INTO record_term (partnership_id, term, record_id)";
    private static final String REMOVE = """
            DELETE FROM record_term WHERE partnership_id = ? AND term = ? AND record_id = ?""";
    private static final String OF_EDITORS = """
            INSERT IGNORE INTO record_term (partnership_id, term, record_id)
            SELECT draft.partnership_id, CONCAT('a:', LOWER(HEX(editor.actor_id))), draft.record_id
            FROM draft JOIN draft_editor editor
              ON editor.partnership_id = draft.partnership_id AND editor.draft_id = draft.draft_id
            WHERE draft.partnership_id = ? AND draft.draft_id IN (%s)""";
    private static final String NEXT = """
            SELECT term FROM record_term WHERE partnership_id = ? AND term > ? AND term < ?
            ORDER BY term LIMIT 1""";
    private static final String COUNT = """
            SELECT COUNT(*) AS found FROM
                (SELECT 1 FROM record_term WHERE partnership_id = ? AND term >= ? AND term < ? LIMIT ?) AS capped""";

    private final Statements statements;
    private final PartnershipId partnership;

    TermTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    private record Found(RecordId record, String term) {}

    /**
     * Replaces the terms of rows that stood so before by those of how they stand now: only what differs is written. A row that is
     * projected again although nothing new has been entered about it is being made anew, and so are all its terms.
     */
    void replace(Collection<RecordRow> before, Collection<RecordRow> now) {
        Map<RecordId, RecordRow> known = new HashMap<>();
        before.forEach(row -> known.put(row.recordId(), row));
        var added = new ArrayList<Found>();
        for (var row : now) {
            var old = known.get(row.recordId());
            var terms = SearchTerms.of(row.summary());
            Set<String> had = old == null ? Set.of() : SearchTerms.of(old.summary());
            boolean anew = old == null || old.changedAt().equals(row.changedAt());
            terms.stream()
                    .filter(term -> anew || !had.contains(term))
                    .forEach(term -> added.add(new Found(row.recordId(), term)));
            had.stream().filter(term -> !terms.contains(term)).forEach(term -> remove(row.recordId(), term));
        }
        statements.insert(INSERT, "(?, ?, ?)", added, (values, found) -> values.add(partnership)
                .add(bytes(found.term()))
                .add(found.record()));
    }

    /** Whoever edited one of these drafts took part in its record. */
    void addEditors(List<RecordId> drafts) {
        statements.update(OF_EDITORS.formatted(Statements.marks(drafts)), row -> row.add(partnership)
                .add(drafts));
    }

    /**
     * The terms of one kind, without the letter for it, in order. From each it is jumped to the next, past all the records it
     * finds: grouping them would read every row.
     */
    List<String> ofKind(String kind, int limit) {
        var found = new ArrayList<String>();
        var next = next(bytes(kind), kind);
        while (next.isPresent() && found.size() < limit) {
            found.add(next.get().substring(kind.length()));
            next = next(bytes(next.get()), kind);
        }
        return found;
    }

    private Optional<String> next(byte[] term, String kind) {
        return statements.first(
                NEXT,
                row -> row.add(partnership).add(term).add(after(kind)),
                row -> new String(row.getBytes("term"), StandardCharsets.UTF_8));
    }

    /** How many rows stand under terms from one to another, counted no further than the cap. */
    int count(Bytes from, Bytes to, int cap) {
        return statements
                .first(COUNT, row -> row.add(partnership).add(from).add(to).add(cap), row -> row.getInt("found"))
                .orElse(0);
    }

    private void remove(RecordId record, String term) {
        statements.update(REMOVE, row -> row.add(partnership).add(bytes(term)).add(record));
    }

    static byte[] bytes(String term) {
        return term.getBytes(StandardCharsets.UTF_8);
    }

    /** Comes after everything that begins so: no UTF-8 holds this byte. */
    static byte[] after(String beginning) {
        var bytes = bytes(beginning);
        var after = Arrays.copyOf(bytes, bytes.length + 1);
        after[bytes.length] = (byte) 0xFF;
        return after;
    }
}
