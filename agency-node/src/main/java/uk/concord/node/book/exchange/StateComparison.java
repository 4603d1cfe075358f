package uk.concord.node.book.exchange;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.RecordRow;
import uk.concord.proto.exchange.v1.RecordState;
import uk.concord.record.RecordId;

/**
 * Compares what records have come to with what they have come to at the partner, some at a time and over and over, while there
 * is nothing else to say. Only where both hold the same numbers of entries must the digests be equal.
 */
final class StateComparison {
    /** How many travel in one parcel. */
    static final int AT_A_TIME = 128;

    private static final int MOST_REMEMBERED = 1_000;
    private static final int ID_BYTES = 16;

    private final Set<RecordId> differing = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RecordId last;
    private final AtomicLong compared = new AtomicLong();

    /** The next records in order of id, and the first again after the last; those of newer rules are not judged yet. */
    List<RecordState> next(Book book) {
        var rows = book.recordsById(last, AT_A_TIME);
        last = rows.size() < AT_A_TIME ? null : rows.getLast().recordId();
        return rows.stream()
                .filter(row -> !row.readOnly())
                .map(StateComparison::state)
                .toList();
    }

    /** Holds what the partner states against what is held here. What is not well formed says nothing. */
    void compare(Book book, List<RecordState> stated) {
        var states = new HashMap<RecordId, RecordState>();
        stated.stream()
                .limit(AT_A_TIME)
                .filter(state -> state.getRecordId().size() == ID_BYTES)
                .forEach(state -> states.put(RecordId.of(state.getRecordId().toByteArray()), state));
        if (!states.isEmpty()) {
            book.rows(states.keySet()).forEach(row -> compare(row, states));
        }
    }

    /** The records that differed when they were last compared. */
    Set<RecordId> differing() {
        return Set.copyOf(differing);
    }

    /** How many comparisons of a record have been made since the start. */
    long compared() {
        return compared.get();
    }

    private void compare(RecordRow row, Map<RecordId, RecordState> states) {
        var theirs = states.get(row.recordId());
        if (theirs == null
                || row.readOnly()
                || theirs.getCouncilEntries() != row.councilEntries()
                || theirs.getHealthEntries() != row.healthEntries()) {
            return;
        }
        compared.incrementAndGet();
        if (theirs.getStateDigest().equals(digest(row))) {
            differing.remove(row.recordId());
        } else if (differing.size() < MOST_REMEMBERED) {
            differing.add(row.recordId());
        }
    }

    private static RecordState state(RecordRow row) {
        return RecordState.newBuilder()
                .setRecordId(ByteString.copyFrom(row.recordId().toArray()))
                .setCouncilEntries(row.councilEntries())
                .setHealthEntries(row.healthEntries())
                .setStateDigest(digest(row))
                .build();
    }

    private static ByteString digest(RecordRow row) {
        return ByteString.copyFrom(row.stateDigest().bytes());
    }
}
