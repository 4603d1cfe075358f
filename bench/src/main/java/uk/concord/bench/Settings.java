package uk.concord.bench;

import java.nio.file.Path;

/** Where the running stack is: ports and the launcher's home, each overridable by one environment variable. */
record Settings(
        Home home,
        int gatewayPort,
        int keycloakPort,
        int kccGrpcPort,
        int kmicbGrpcPort,
        int kccDbPort,
        int kmicbDbPort) {

    static Settings fromEnvironment() {
        return new Settings(
                new Home(Path.of(text("CONCORD_HOME", ".concord"))),
                port("CONCORD_GATEWAY_PORT", 8080),
                port("CONCORD_KEYCLOAK_PORT", 8180),
                port("CONCORD_KCC_GRPC_PORT", 9101),
                port("CONCORD_KMICB_GRPC_PORT", 9102),
                port("CONCORD_KCC_DB_PORT", 3401),
                port("CONCORD_KMICB_DB_PORT", 3402));
    }

    static String text(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static int port(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }
}
