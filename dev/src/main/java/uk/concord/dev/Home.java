package uk.concord.dev;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where everything of one checkout's stack lies.
 *
 * @param checkout the directory of the sources
 * @param state what the stack keeps from one start to the next, usually {@code .concord}
 */
public record Home(Path checkout, Path state) {

    /** The checkout the launcher was started in; {@code CONCORD_HOME} moves the state elsewhere. */
    static Home from(Map<String, String> environment) {
        var checkout = Path.of("").toAbsolutePath();
        return new Home(checkout, checkout.resolve(environment.getOrDefault("CONCORD_HOME", ".concord")));
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    /** Where keys, certificates and configuration of the services lie. */
    public Path site() {
        return state.resolve("site");
    }

    public Path databases() {
        return state.resolve("databases");
    }
}
