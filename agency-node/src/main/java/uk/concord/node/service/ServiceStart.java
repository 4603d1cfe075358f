package uk.concord.node.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.link.Rebuild;

/** Starts a service and, when it cannot start, says why in one sentence before it ends. */
public final class ServiceStart {
    private static final Logger log = LoggerFactory.getLogger(ServiceStart.class);
    private static final int DEEPEST = 30;
    private static final String REBUILD = "rebuild";

    private ServiceStart() {}

    /**
     * Starts the service; with the argument {@code rebuild} makes instead everything anew that is projected from entries, and
     * ends.
     */
    public static void run(Class<?> service, String... arguments) {
        try {
            if (List.of(arguments).contains(REBUILD)) {
                rebuild(service);
                return;
            }
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

    private static void rebuild(Class<?> service) {
        try (var context = ApplicationContext.builder()
                .mainClass(service)
                .propertySources(SharedConfiguration.read())
                .properties(Map.of("concord.rebuild", true))
                .banner(false)
                .start()) {
            context.getBean(Rebuild.class).all(sentence -> {
                log.info("{}", sentence);
                System.out.println(sentence);
            });
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
