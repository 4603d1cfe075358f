package uk.concord.node.book.append;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import uk.concord.node.book.AgencyBook;

/**
 * The desk of one partnership: while one group is being committed the next gathers. Callers are answered after the commit;
 * the head is signed meanwhile, once for all that has been committed.
 */
public final class GroupedDesk implements AutoCloseable {
    /** What somebody has handed in. */
    private sealed interface Waiting {
        void fail(Throwable gaveWay);
    }

    /** One command, which shares its transaction with others. */
    private record One(CommandRequest request, Runnable appended, CompletableFuture<Outcome> outcome)
            implements Waiting {
        /** Whoever waits to hear that something new was appended hears it first. */
        void answer(Outcome answer) {
            if (answer instanceof Outcome.Held held && !held.repeated()) {
                appended.run();
            }
            outcome.complete(answer);
        }

        @Override
        public void fail(Throwable gaveWay) {
            outcome.completeExceptionally(gaveWay);
        }
    }

    /** Several, in a transaction of their own. */
    private record Several(
            List<CommandRequest> requests, boolean checkOnly, Runnable appended, CompletableFuture<Together> outcome)
            implements Waiting {
        @Override
        public void fail(Throwable gaveWay) {
            outcome.completeExceptionally(gaveWay);
        }
    }

    private final AgencyBook book;
    private final Runnable appended;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    /** A thread of the system's own: as a virtual one it would queue behind all its callers whenever the database has answered. */
    private final Thread clerk;

    private volatile boolean closed;

    /**
     * Starts the desk.
     *
     * @param appended called when there is something new to sign and to send
     */
    public GroupedDesk(AgencyBook book, Runnable appended) {
        this.book = book;
        this.appended = appended;
        this.clerk =
                Thread.ofPlatform().daemon().name("desk-" + book.parties().id()).start(this::work);
    }

    /** Blocks until the outcome is committed; throws what the store threw when it gave way. */
    public Outcome submit(CommandRequest request) {
        return submit(request, () -> {});
    }

    /**
     * The same.
     *
     * @param appended called on the desk's thread when it made new entries, before they are signed and sent; must be quick
     */
    public Outcome submit(CommandRequest request, Runnable appended) {
        return handIn(new One(request, appended, new CompletableFuture<>()), One::outcome);
    }

    /**
     * Blocks until all of them are committed, or nothing is.
     *
     * @param checkOnly true to commit nothing in any case
     * @param appended called on the desk's thread when they made new entries, before they are signed and sent; must be quick
     */
    public Together submitTogether(List<CommandRequest> requests, boolean checkOnly, Runnable appended) {
        return handIn(new Several(requests, checkOnly, appended, new CompletableFuture<>()), Several::outcome);
    }

    private <W extends Waiting, T> T handIn(W waiting, Function<W, CompletableFuture<T>> outcome) {
        queue.add(waiting);
        if (closed) {
            waiting.fail(new IllegalStateException("the desk is closed"));
        }
        try {
            return outcome.apply(waiting).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        closed = true;
        clerk.interrupt();
    }

    private void work() {
        var group = new ArrayList<Waiting>();
        while (!closed) {
            try {
                if (group.isEmpty()) {
                    group.add(queue.take());
                }
                queue.drainTo(group, Appending.MOST_COMMANDS - group.size());
                handle(group);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        var gone = new IllegalStateException("the desk is closed");
        queue.drainTo(group);
        group.forEach(waiting -> waiting.fail(gone));
    }

    /** Leaves in the group what has to wait for the next transaction. */
    private void handle(List<Waiting> group) {
        try {
            if (group.getFirst() instanceof Several several) {
                handle(several);
                group.removeFirst();
            } else {
                group.subList(0, handleSingly(group)).clear();
            }
        } catch (RuntimeException | Error e) {
            // Whatever gave way: nobody waits for ever.
            group.forEach(waiting -> waiting.fail(e));
            group.clear();
        }
    }

    private void handle(Several several) {
        var together = book.commitTogether(several.requests(), several.checkOnly());
        var grown = together.isSound() && !together.repeated() && !several.checkOnly();
        if (grown) {
            several.appended().run();
        }
        several.outcome().complete(together);
        if (grown) {
            appended.run();
        }
    }

    /** Commits those that come before the first that wants a transaction of its own; gives how many of them are done. */
    private int handleSingly(List<Waiting> group) {
        var singles = group.stream()
                .takeWhile(One.class::isInstance)
                .map(One.class::cast)
                .toList();
        var committed = book.commit(singles.stream().map(One::request).toList());
        for (int i = 0; i < committed.outcomes().size(); i++) {
            singles.get(i).answer(committed.outcomes().get(i));
        }
        if (committed.appended()) {
            appended.run();
        }
        return committed.outcomes().size();
    }
}
