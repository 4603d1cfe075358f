package uk.concord.node.book.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;

/** Parts that did not come because their author has erased them, each with the place at which its ERASED must stand. */
public final class AwaitedErasures {
    private final Side side;
    private final AgencyCode keeper;
    private final Map<Long, List<StoredErasure>> byPlace = new HashMap<>();
    private final List<StoredErasure> promised = new ArrayList<>();
    private final List<StoredErasure> kept = new ArrayList<>();

    /**
     * Those known before.
     *
     * @param keeper of the log whose entries are taken in
     */
    public AwaitedErasures(Side side, AgencyCode keeper, List<StoredErasure> known) {
        this.side = side;
        this.keeper = keeper;
        known.forEach(this::await);
    }

    /** Awaits the ERASED of a part that did not come; false when none was promised, or none that can follow the entry. */
    public boolean promise(Entry entry, PartReference reference, @Nullable Long statedAt) {
        if (statedAt == null || statedAt <= entry.index()) {
            return false;
        }
        var promise = new StoredErasure(
                side, entry.index(), Hashes.hash(reference.held()), By.PROMISED, statedAt, 0, Instant.EPOCH);
        promised.add(promise);
        await(promise);
        return true;
    }

    /** False when another entry stands where an ERASED was promised. A new epoch keeps all promises that the one before has lost. */
    public boolean meets(Entry entry) {
        if (entry.payload() instanceof Payload.Continued) {
            var lost = byPlace.values().stream()
                    .flatMap(List::stream)
                    .filter(promise -> promise.statedAt() >= entry.index() && !isOfNewEpoch(promise, entry))
                    .toList();
            lost.forEach(promise -> keep(promise, entry));
            byPlace.values().forEach(promises -> promises.removeAll(lost));
            return true;
        }
        return byPlace.getOrDefault(entry.index(), List.of()).stream()
                .allMatch(promise -> entry.payload() instanceof Payload.Erased erased
                        && erased.log().agency().equals(keeper)
                        && erased.index() == promise.index()
                        && Hashes.hash(erased.commitment()).equals(promise.commitment()));
    }

    /** Those promised now. */
    public List<StoredErasure> promised() {
        return promised;
    }

    /** What the epoch that began has made good: parts that nobody holds, of which both sides are done. */
    public List<StoredErasure> kept() {
        return kept;
    }

    /** Whoever sends the beginning of an epoch along with a promise makes it in that epoch. */
    private boolean isOfNewEpoch(StoredErasure promise, Entry epoch) {
        return promise.statedAt() > epoch.index() && promised.contains(promise);
    }

    private void keep(StoredErasure promise, Entry epoch) {
        for (var by : List.of(By.AUTHOR, By.FOLLOWER)) {
            kept.add(new StoredErasure(
                    side, promise.index(), promise.commitment(), by, epoch.index(), 0, epoch.recordedAt()));
        }
    }

    private void await(StoredErasure promise) {
        byPlace.computeIfAbsent(promise.statedAt(), _ -> new ArrayList<>()).add(promise);
    }
}
