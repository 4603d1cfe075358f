package uk.concord.node.book.fold;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.node.book.Book;
import uk.concord.node.book.Parties;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.RecordHistory;

/**
 * Own entries that are held again after a restore before what their authors had seen of the partner's log: each takes its
 * place in its record as soon as that is mirrored again.
 */
public final class Awaiting {
    private final Parties parties;
    private final Map<RecordId, Deque<Entry>> own;

    private Awaiting(Parties parties, Map<RecordId, Deque<Entry>> own) {
        this.parties = parties;
        this.own = own;
    }

    /** Nothing waits. */
    public static Awaiting nothing(Parties parties) {
        return new Awaiting(parties, Map.of());
    }

    /** What waits of these records. */
    public static Awaiting of(Book book, Parties parties, Collection<RecordId> ids) {
        var own = new HashMap<RecordId, Deque<Entry>>();
        Histories.of(book, parties, ids).forEach((id, history) -> {
            var all = ownLog(history, parties);
            var folded = ownLog(history.closed(), parties).size();
            own.put(id, new ArrayDeque<>(all.subList(folded, all.size())));
        });
        return new Awaiting(parties, own);
    }

    /** The record with one more entry of the partner's, and with those own ones that waited for it. */
    public JointRecord after(JointRecord record, Entry entry) {
        var after = record.after(entry);
        var waiting = own.get(record.id());
        while (waiting != null && !waiting.isEmpty() && knows(after, waiting.getFirst())) {
            after = after.after(waiting.removeFirst());
        }
        return after;
    }

    private boolean knows(JointRecord record, Entry entry) {
        return entry.seen().recordSeq() <= record.size(parties.partner());
    }

    private static List<Entry> ownLog(RecordHistory history, Parties parties) {
        return parties.partnership().council().code().equals(parties.own())
                ? history.councilLog()
                : history.healthLog();
    }
}
