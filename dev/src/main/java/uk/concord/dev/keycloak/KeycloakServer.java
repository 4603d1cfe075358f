package uk.concord.dev.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.dev.Home;
import uk.concord.dev.Secrets;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Port;
import uk.concord.dev.process.Program;
import uk.concord.dev.process.Readiness;
import uk.concord.dev.service.Agency;

/** The Keycloak server of the stack: its own file database, the development realm imported at its first start. */
public final class KeycloakServer {
    /** The secret by which the gateway's client is known to Keycloak. */
    public static final String CLIENT_SECRET = "gateway-client-secret";

    static final String ADMINISTRATOR = "admin";
    static final String ADMINISTRATOR_PASSWORD = "keycloak-administrator";

    private final Home home;
    private final Secrets secrets;
    private final Port port;
    private final Port management;
    private final Port gateway;

    public KeycloakServer(Home home, Secrets secrets, Port port, Port management, Port gateway) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
        this.management = management;
        this.gateway = gateway;
    }

    /** The server as a program, fetched and built when it is missing. */
    public Program program(HttpClient client, String host, Announcer announcer) {
        var directory = new KeycloakDistribution(home, announcer).ready();
        placeRealm(directory);
        return new Program(
                "keycloak",
                command(directory, host),
                environment(secrets, gateway, "http://localhost:" + gateway.number()),
                directory,
                home.logs().resolve("keycloak.log"),
                Readiness.answers(client, discovery()),
                Duration.ofMinutes(5),
                Duration.ofSeconds(20));
    }

    /**
     * What the server and its realm are told by the environment.
     *
     * @param gateway the port at which browsers find the gateway
     * @param address where Keycloak itself finds the gateway, to tell it of sessions that have ended
     */
    public static Map<String, String> environment(Secrets secrets, Port gateway, String address) {
        var environment = new HashMap<String, String>();
        Agency.all()
                .forEach(agency -> environment.put(
                        "CONCORD_" + agency.code().toUpperCase(Locale.ROOT) + "_DIRECTORY_SECRET",
                        secrets.named(directorySecret(agency))));
        environment.putAll(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.named(ADMINISTRATOR_PASSWORD),
                "CONCORD_GATEWAY_CLIENT_SECRET",
                secrets.named(CLIENT_SECRET),
                "CONCORD_GATEWAY_PORT",
                String.valueOf(gateway.number()),
                "CONCORD_GATEWAY_ADDRESS",
                address,
                // A failed sign-in would be logged with the user's name; Keycloak's event store keeps it anyway.
                "KC_LOG_LEVEL",
                "info,org.keycloak.events:error"));
        return environment;
    }

    /** The secret by which an agency's service is known to Keycloak when it reads the directory of people. */
    public static String directorySecret(Agency agency) {
        return agency.code() + "-directory-secret";
    }

    private URI discovery() {
        return URI.create(
                "http://localhost:%d/realms/concord/.well-known/openid-configuration".formatted(port.number()));
    }

    private void placeRealm(Path directory) {
        try {
            var imports = Files.createDirectories(directory.resolve("data/import"));
            Files.copy(
                    home.checkout().resolve("dev/keycloak/concord-realm.json"),
                    imports.resolve("concord-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kc.sh would start, without the shell between the launcher and the server. */
    private List<String> command(Path directory, String host) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx400m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        command.add("-Dkc.home.dir=" + directory);
        command.add("-Djboss.server.config.dir=" + directory.resolve("conf"));
        command.add("-cp");
        command.add(directory.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=" + host,
                "--http-port=" + port.number(),
                "--http-management-port=" + management.number(),
                "--hostname=http://localhost:" + port.number(),
                "--cache=local",
                "--import-realm"));
        return command;
    }
}
