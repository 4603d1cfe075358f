package uk.concord.dev.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A port that one process listens on.
 *
 * @param variable the environment variable that changes it
 * @param use what listens there, for people
 */
public record Port(int number, String variable, String use) {

    /** The port from the environment, or its usual number. */
    public static Port from(Map<String, String> environment, String variable, int usual, String use) {
        var text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return new Port(usual, variable, use);
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new StartFailed("%s must be a port from 1 to 65535, but is \"%s\".".formatted(variable, text));
        }
        return new Port(Integer.parseInt(text), variable, use);
    }

    /** Refuses with one sentence when something else listens there. */
    public void check(InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, number));
        } catch (IOException e) {
            throw new StartFailed("Port %d (%s) is in use: stop what listens there or set %s to a free port."
                    .formatted(number, use, variable));
        }
    }
}
