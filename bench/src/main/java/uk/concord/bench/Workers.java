package uk.concord.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A fixed number of writers that share out numbered tasks; the first failure ends the run. */
final class Workers {
    private Workers() {}

    static void share(int writers, int tasks, IntConsumer task) throws InterruptedException {
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> drain(next, tasks, task)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A writer failed.", failure.getCause());
        }
    }

    private static void drain(AtomicInteger next, int tasks, IntConsumer task) {
        for (var number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
            task.accept(number);
        }
    }
}
