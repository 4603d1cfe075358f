package uk.concord.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Requests for one page, or for several in turn, that arrive at a fixed rate whether or not the ones before have been answered. A duration counts
 * from the moment its request was due, so that waiting behind a slow one is not left out.
 */
final class PageLoad {
    private final SignedInBrowser browser;
    private final List<String> paths;

    PageLoad(SignedInBrowser browser, List<String> paths) {
        this.browser = browser;
        this.paths = List.copyOf(paths);
    }

    Latencies run(int requests, int perSecond) throws InterruptedException {
        var latencies = new Latencies();
        var started = System.nanoTime();
        var gap = 1_000_000_000L / perSecond;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, requests)
                    .mapToObj(number -> threads.submit(
                            () -> request(paths.get(number % paths.size()), started + number * gap, latencies)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A page request failed.", failure.getCause());
        }
        return latencies;
    }

    private boolean request(String path, long due, Latencies latencies) throws IOException, InterruptedException {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        browser.get(path);
        latencies.add(System.nanoTime() - due);
        return true;
    }
}
