package uk.concord.node.link;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one step after another until it is closed, whatever a step throws. It is one of the system's own: as a
 * virtual one it would queue behind all callers of the service whenever the database or the partner has answered.
 */
final class LoopThread implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LoopThread.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(5);
    private final Step step;
    private final Thread thread;
    private volatile boolean closed;

    LoopThread(String name, Step step) {
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** One round; it returns soon, or waits for something to do. */
    interface Step {
        void run() throws InterruptedException;
    }

    void start() {
        thread.start();
    }

    /** Interrupts what it waits for, and waits until it has ended; one that was never started stays so. */
    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                step.run();
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException | Error e) {
                log.warn("{} failed and goes on: {}", thread.getName(), e.toString(), e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
