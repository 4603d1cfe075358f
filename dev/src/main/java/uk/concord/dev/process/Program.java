package uk.concord.dev.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One process of the stack.
 *
 * @param environment added to the launcher's own
 * @param log where its output goes, appended
 * @param readiness tells when it serves
 * @param startsWithin it has failed when it is not ready by then
 * @param stopsWithin it is killed when it has not ended by then
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        Readiness readiness,
        Duration startsWithin,
        Duration stopsWithin) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
