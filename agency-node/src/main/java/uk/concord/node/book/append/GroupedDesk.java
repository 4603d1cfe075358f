package uk.concord.node.book.append;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import uk.concord.node.book.AgencyBook;

/**
 * The desk of one partnership: while one group is being committed the next gathers. Callers are answered after the commit;
 * the head is signed meanwhile, once for all that has been committed.
 */
public final class GroupedDesk implements AutoCloseable {
    private record Waiting(CommandRequest request, Runnable appended, CompletableFuture<Outcome> outcome) {
        /** Whoever waits to hear that something new was appended hears it first. */
        void answer(Outcome answer) {
            if (answer instanceof Outcome.Held held && !held.repeated()) {
                appended.run();
            }
            outcome.complete(answer);
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
        var waiting = new Waiting(request, appended, new CompletableFuture<>());
        queue.add(waiting);
        if (closed) {
            waiting.outcome().completeExceptionally(new IllegalStateException("the desk is closed"));
        }
        try {
            return waiting.outcome().join();
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
        group.forEach(waiting -> waiting.outcome().completeExceptionally(gone));
    }

    /** Leaves in the group what has to wait for the next transaction. */
    private void handle(List<Waiting> group) {
        try {
            var committed = book.commit(group.stream().map(Waiting::request).toList());
            var done = group.subList(0, committed.outcomes().size());
            for (int i = 0; i < done.size(); i++) {
                done.get(i).answer(committed.outcomes().get(i));
            }
            done.clear();
            if (committed.appended()) {
                appended.run();
            }
        } catch (RuntimeException | Error e) {
            // Whatever gave way: nobody waits for ever.
            group.forEach(waiting -> waiting.outcome().completeExceptionally(e));
            group.clear();
        }
    }
}
