package uk.concord.node.service;

import io.micronaut.runtime.Micronaut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a service and, when it cannot start, says why in one sentence before it ends. */
public final class ServiceStart {
    private static final Logger log = LoggerFactory.getLogger(ServiceStart.class);
    private static final int DEEPEST = 30;

    private ServiceStart() {}

    public static void run(Class<?> service, String... arguments) {
        try {
            Micronaut.build(arguments)
                    .mainClass(service)
                    .propertySources(SharedConfiguration.read())
                    .banner(false)
                    .start();
        } catch (RuntimeException failure) {
            log.error("{} does not start: {}", service.getSimpleName(), why(failure), failure);
            System.err.println(service.getSimpleName() + " does not start: " + why(failure));
            System.exit(1);
        }
    }

    /** Our own sentence where there is one; else what lies deepest. */
    private static String why(Throwable failure) {
        var causes = causes(failure);
        Optional<Throwable> ours = causes.stream()
                .filter(cause -> cause.getClass().getName().startsWith("uk.concord."))
                .findFirst();
        return String.valueOf(ours.orElse(causes.getLast()).getMessage());
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
