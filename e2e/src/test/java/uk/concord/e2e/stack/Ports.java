package uk.concord.e2e.stack;

import java.util.Map;

/** Ports of the tests' own stack, so that it runs beside a developer's. */
final class Ports {
    static final int GATEWAY = 18080;
    static final int KEYCLOAK = 18180;

    private Ports() {}

    static Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("CONCORD_GATEWAY_PORT", String.valueOf(GATEWAY)),
                Map.entry("CONCORD_KEYCLOAK_PORT", String.valueOf(KEYCLOAK)),
                Map.entry("CONCORD_KEYCLOAK_MANAGEMENT_PORT", "18190"),
                Map.entry("CONCORD_KCC_GRPC_PORT", "19101"),
                Map.entry("CONCORD_KCC_HTTP_PORT", "19201"),
                Map.entry("CONCORD_KCC_DB_PORT", "13401"),
                Map.entry("CONCORD_KMICB_GRPC_PORT", "19102"),
                Map.entry("CONCORD_KMICB_HTTP_PORT", "19202"),
                Map.entry("CONCORD_KMICB_DB_PORT", "13402"),
                Map.entry("CONCORD_MDW_GRPC_PORT", "19103"),
                Map.entry("CONCORD_MDW_HTTP_PORT", "19203"),
                Map.entry("CONCORD_MDW_DB_PORT", "13403"));
    }
}
