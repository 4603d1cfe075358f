package uk.concord.node.change;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import uk.concord.record.RecordId;

/** The newest changes of one partnership, numbered from 1 on, and those who wait for the next. */
final class Board {
    /** More than pass while somebody asks again; whoever comes later is told that everything may have changed. */
    private static final int MOST = 256;

    /**
     * What changed.
     *
     * @param everything true when it is not known what: then the rest does not matter
     */
    record Change(Set<RecordId> records, boolean receipts, boolean drafts, boolean everything) {
        static final Change NOTHING = new Change(Set.of(), false, false, false);
        static final Change EVERYTHING = new Change(Set.of(), false, false, true);
        static final Change DRAFTS = new Change(Set.of(), false, true, false);

        Change {
            records = Set.copyOf(records);
        }

        Change and(Change other) {
            var both = new HashSet<>(records);
            both.addAll(other.records);
            return new Change(both, receipts || other.receipts, drafts || other.drafts, everything || other.everything);
        }
    }

    /** What changed after a moment, up to another. */
    record Heard(Change change, long until) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Change> newest = new ArrayDeque<>();
    private long last;
    private boolean closed;

    void add(Change change) {
        lock.lock();
        try {
            last++;
            newest.addLast(change);
            if (newest.size() > MOST) {
                newest.removeFirst();
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something came after this number, or for so long, or until the board is closed. */
    Heard after(long number, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (last == number && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
            return new Heard(since(number), last);
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody who waits go, and nobody wait again. */
    void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Change since(long number) {
        long missed = last - number;
        if (missed < 0 || missed > newest.size()) {
            return Change.EVERYTHING;
        }
        return newest.stream().skip(newest.size() - missed).reduce(Change.NOTHING, Change::and);
    }
}
