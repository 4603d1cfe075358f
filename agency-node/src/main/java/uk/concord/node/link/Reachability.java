package uk.concord.node.link;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.exchange.LinkRefusal;

/** Whether the partner answered last time, and since when it does or does not. Each change is told once. */
final class Reachability {
    private final InstantSource businessTime;
    private volatile Now now;

    Reachability(InstantSource businessTime) {
        this.businessTime = businessTime;
        this.now = new Now(State.UNTRIED, null, businessTime.instant());
    }

    /** What happened last. */
    enum State {
        UNTRIED,
        REACHED,
        REFUSED,
        LOST
    }

    /**
     * The last outcome.
     *
     * @param since when it was first so
     */
    record Now(State state, @Nullable LinkRefusal refusal, Instant since) {}

    Now now() {
        return now;
    }

    /** True when this is news. */
    boolean reached() {
        return change(State.REACHED, null);
    }

    /** True when this is news. */
    boolean refused(LinkRefusal refusal) {
        return change(State.REFUSED, refusal);
    }

    /** True when this is news. */
    boolean lost() {
        return change(State.LOST, null);
    }

    private boolean change(State state, @Nullable LinkRefusal refusal) {
        if (now.state() == state && now.refusal() == refusal) {
            return false;
        }
        now = new Now(state, refusal, businessTime.instant());
        return true;
    }
}
