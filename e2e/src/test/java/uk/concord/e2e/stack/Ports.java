package uk.concord.e2e.stack;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Ports of the tests' own stack, so that it runs beside a developer's. */
final class Ports {
    static final int GATEWAY = 17080;
    static final int KEYCLOAK = 17180;

    private Ports() {}

    static int ofService(String agency) {
        var variable = "CONCORD_" + agency.toUpperCase(Locale.ROOT) + "_GRPC_PORT";
        return Integer.parseInt(Objects.requireNonNull(environment().get(variable), variable));
    }

    static Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("CONCORD_GATEWAY_PORT", String.valueOf(GATEWAY)),
                Map.entry("CONCORD_KEYCLOAK_PORT", String.valueOf(KEYCLOAK)),
                Map.entry("CONCORD_KEYCLOAK_MANAGEMENT_PORT", "17190"),
                Map.entry("CONCORD_KCC_GRPC_PORT", "17101"),
                Map.entry("CONCORD_KCC_HTTP_PORT", "17201"),
                Map.entry("CONCORD_KCC_DB_PORT", "17401"),
                Map.entry("CONCORD_KMICB_GRPC_PORT", "17102"),
                Map.entry("CONCORD_KMICB_HTTP_PORT", "17202"),
                Map.entry("CONCORD_KMICB_DB_PORT", "17402"),
                Map.entry("CONCORD_MDW_GRPC_PORT", "17103"),
                Map.entry("CONCORD_MDW_HTTP_PORT", "17203"),
                Map.entry("CONCORD_MDW_DB_PORT", "17403"));
    }
}
