package uk.concord.node.book.recover;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Store;
import uk.concord.node.book.fold.Histories;
import uk.concord.node.book.fold.Projection;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.RecordHistory;

/**
 * Makes everything anew that is projected from entries, some records to a transaction: after each, a row is either what
 * it was or what its entries say, so it can be killed anywhere and begun again.
 */
public final class Rebuilding {
    private static final int RECORDS_AT_A_TIME = 200;

    private final Parties parties;
    private final Store store;
    private final Projection projection;

    public Rebuilding(Parties parties, Store store) {
        this.parties = parties;
        this.store = store;
        this.projection = new Projection(parties);
    }

    /**
     * What was done.
     *
     * @param entries folded
     * @param removed rows that no entry spoke of
     */
    public record Rebuilt(long records, long entries, long removed) {
        Rebuilt and(Rebuilt more) {
            return new Rebuilt(records + more.records, entries + more.entries, removed + more.removed);
        }
    }

    /** Rebuilds the whole book. */
    public Rebuilt run(Runnable betweenTransactions) {
        var all = new Rebuilt(0, 0, 0);
        RecordId after = null;
        while (true) {
            var from = after;
            var step = store.<Step>locked(parties.id(), book -> step(book, from));
            all = all.and(step.rebuilt());
            if (step.last() == null) {
                return all;
            }
            after = step.last();
            betweenTransactions.run();
        }
    }

    /** One transaction; {@code last} is null when nothing comes after it. */
    private record Step(Rebuilt rebuilt, @Nullable RecordId last) {}

    private Step step(LockedBook book, @Nullable RecordId after) {
        var ids = book.recordIds(after, RECORDS_AT_A_TIME);
        var last = ids.size() < RECORDS_AT_A_TIME ? null : ids.getLast();
        var histories = Histories.of(book, parties, ids);
        var records = Histories.folded(histories).values();
        projection.projectAnew(book, records);
        var removed = book.removeRowsWithoutEntries(after, last);
        return new Step(new Rebuilt(records.size(), entries(histories.values()), removed), last);
    }

    private static long entries(Collection<RecordHistory> histories) {
        return histories.stream()
                .mapToLong(history ->
                        history.councilLog().size() + history.healthLog().size())
                .sum();
    }
}
