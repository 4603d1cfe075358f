package uk.concord.record.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/**
 * One agency's log of a record as far as it is held, and what that agency knew at its last entry.
 *
 * @param knew its own entries and those of its partner's that it had seen by then
 * @param seen how many of the partner's those are
 */
record Side(List<Judged> entries, View knew, int seen) {

    Side {
        entries = List.copyOf(entries);
    }

    int size() {
        return entries.size();
    }

    /** How many of them bear on decisions. */
    long deciding() {
        return entries.stream()
                .filter(judged -> !(judged.entry().payload() instanceof Payload.Said))
                .count();
    }

    @Nullable
    Entry last() {
        return entries.isEmpty() ? null : entries.getLast().entry();
    }

    /** What it knows once it has seen so many of its partner's entries. */
    View knowing(int ofPartner, Side partner) {
        var view = knew;
        for (var judged : partner.entries.subList(seen, ofPartner)) {
            view = view.with(judged);
        }
        return view;
    }

    Side and(Judged judged, View before, int nowSeen) {
        var more = new ArrayList<>(entries);
        more.add(judged);
        return new Side(more, before.with(judged), nowSeen);
    }
}
