package uk.concord.gateway.health;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.AgencyChannels;
import uk.concord.gateway.agencies.AgencyDirectory;

/** Runs all checks at once, at most once a second however often it is asked. */
@Singleton
final class Health {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final String UP = "UP";

    private final Check schema;
    private final List<Check> all;
    private final InstantSource clock;
    private final ReentrantLock checking = new ReentrantLock();
    private @Nullable Report last;

    Health(
            SchemaCheck schema,
            KeycloakCheck keycloak,
            AgencyDirectory directory,
            AgencyChannels channels,
            InstantSource clock) {
        var checks = new ArrayList<Check>(List.of(schema, keycloak));
        directory.agencies().forEach(agency -> checks.add(new AgencyCheck(agency, channels)));
        this.schema = schema;
        this.all = List.copyOf(checks);
        this.clock = clock;
    }

    Report current() {
        checking.lock();
        try {
            var known = last;
            if (known == null || !known.at().plus(GOOD_FOR).isAfter(clock.instant())) {
                known = run(all);
                last = known;
            }
            return known;
        } finally {
            checking.unlock();
        }
    }

    /** Only what this process cannot serve anybody without. */
    Report ofItself() {
        return run(List.of(schema));
    }

    private Report run(List<Check> checks) {
        var found = new TreeMap<String, String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = checks.stream()
                    .map(check -> threads.submit(() -> {
                        check.run();
                        return UP;
                    }))
                    .toList();
            for (int i = 0; i < checks.size(); i++) {
                found.put(checks.get(i).name(), outcome(running.get(i)));
            }
        }
        return new Report(found.values().stream().allMatch(UP::equals) ? UP : "DOWN", found, clock.instant());
    }

    private static String outcome(Future<String> check) {
        try {
            return check.get();
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            return "DOWN: " + (cause instanceof Check.NotReady ? cause.getMessage() : "does not answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "DOWN: not checked";
        }
    }

    /** What was found, and when. */
    record Report(String status, SortedMap<String, String> checks, Instant at) {
        boolean isUp() {
            return status.equals(UP);
        }
    }
}
