package uk.concord.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Ports of the tests' own stack, so that it runs beside a developer's: the first block of ports that is free, below those that
 * the system gives to connections by itself.
 */
final class Ports {
    private static final int FIRST_BLOCK = 17_000;
    private static final int LAST_BLOCK = 31_000;
    private static final int BLOCK = 1_000;
    private static final List<Integer> PLACES =
            List.of(80, 81, 101, 102, 103, 111, 118, 125, 126, 180, 190, 201, 202, 203, 211, 401, 402, 403);

    private static final int BASE = freeBlock();

    static final int GATEWAY = BASE + 80;
    static final int SPANS = BASE + 118;
    static final int KEYCLOAK = BASE + 180;
    static final int CATCHER = BASE + 126;
    static final int SECOND_GRPC = BASE + 111;
    static final int SECOND_HTTP = BASE + 211;

    private Ports() {}

    static int ofService(String agency) {
        var variable = "CONCORD_" + agency.toUpperCase(Locale.ROOT) + "_GRPC_PORT";
        return Integer.parseInt(Objects.requireNonNull(environment().get(variable), variable));
    }

    static Map<String, String> environment() {
        return Map.ofEntries(
                port("CONCORD_GATEWAY_PORT", 80),
                port("CONCORD_GATEWAY_MANAGEMENT_PORT", 81),
                port("CONCORD_KEYCLOAK_PORT", 180),
                port("CONCORD_KEYCLOAK_MANAGEMENT_PORT", 190),
                port("CONCORD_CATCHER_SMTP_PORT", 125),
                port("CONCORD_CATCHER_PORT", 126),
                port("CONCORD_KCC_GRPC_PORT", 101),
                port("CONCORD_KCC_HTTP_PORT", 201),
                port("CONCORD_KCC_DB_PORT", 401),
                port("CONCORD_KMICB_GRPC_PORT", 102),
                port("CONCORD_KMICB_HTTP_PORT", 202),
                port("CONCORD_KMICB_DB_PORT", 402),
                port("CONCORD_MDW_GRPC_PORT", 103),
                port("CONCORD_MDW_HTTP_PORT", 203),
                port("CONCORD_MDW_DB_PORT", 403));
    }

    /** Where an agency's service, or the gateway, shows what operators read. */
    static int ofOperators(String process) {
        var variable = process.equals("gateway")
                ? "CONCORD_GATEWAY_MANAGEMENT_PORT"
                : "CONCORD_" + process.toUpperCase(Locale.ROOT) + "_HTTP_PORT";
        return Integer.parseInt(Objects.requireNonNull(environment().get(variable), variable));
    }

    private static Map.Entry<String, String> port(String variable, int place) {
        return Map.entry(variable, String.valueOf(BASE + place));
    }

    private static int freeBlock() {
        return IntStream.iterate(FIRST_BLOCK, base -> base <= LAST_BLOCK, base -> base + BLOCK)
                .filter(base -> PLACES.stream().allMatch(place -> isFree(base + place)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No block of ports is free for the tests' stack."));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
