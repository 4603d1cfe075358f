package uk.concord.node.book.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.node.book.Book;
import uk.concord.node.book.Parties;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.RecordHistory;

/** Reads all entries about some records from a book. */
public final class Histories {
    private Histories() {}

    /** One for each of these records, empty of entries where nobody knows it. One query. */
    public static Map<RecordId, RecordHistory> of(Book book, Parties parties, Collection<RecordId> ids) {
        var council = new HashMap<RecordId, List<Entry>>();
        var health = new HashMap<RecordId, List<Entry>>();
        for (var stored : book.entriesOf(ids)) {
            var entry = Reading.entry(stored);
            var ofCouncil = parties.keeper(stored.side())
                    .equals(parties.partnership().council().code());
            (ofCouncil ? council : health)
                    .computeIfAbsent(entry.recordId(), _ -> new ArrayList<>())
                    .add(entry);
        }
        var histories = new HashMap<RecordId, RecordHistory>();
        for (var id : ids) {
            histories.put(
                    id,
                    new RecordHistory(
                            parties.partnership(),
                            id,
                            council.getOrDefault(id, List.of()),
                            health.getOrDefault(id, List.of())));
        }
        return histories;
    }
}
