package uk.concord.e2e.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Another process of Kent's service on the same database and the same last-signed files, of which the gateway is told. Closing
 * it leaves the stack as it was.
 */
public final class SecondInstance implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningStack stack;
    private final Path site;
    private final Path log;
    private final Process process;

    /** Starts it; the one that the launcher started signs, and this one stands by. */
    public SecondInstance(RunningStack stack) {
        this.stack = stack;
        this.site = stack.home().resolve("site");
        this.log = stack.home().resolve("logs").resolve("kcc-second.log");
        this.process = begun();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Await.until(
                "the second instance stands by",
                PATIENCE,
                () -> stack.health("http://127.0.0.1:" + Ports.SECOND_HTTP) == 200);
    }

    /** Returns when it has taken over. */
    public void awaitSigning() {
        Await.until("the second instance signs", PATIENCE, () -> said().contains("the book of kcc-kmicb is open"));
    }

    /** The gateway starts anew and knows both, this one as the second. */
    public void tellGateway() {
        restartGateway("localhost:" + stack.servicePort("kcc"), "localhost:" + Ports.SECOND_GRPC);
    }

    /** As a power cut would. */
    public void kill() {
        process.destroyForcibly();
        Await.until("the second instance is gone", PATIENCE, () -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
        restartGateway("localhost:" + stack.servicePort("kcc"));
    }

    private void restartGateway(String... addresses) {
        var file = site.resolve("gateway").resolve("service.json").toFile();
        try {
            var configuration = JSON.readTree(file);
            for (var agency : configuration.path("concord").path("agencies")) {
                if (agency.path("code").asText().equals("kcc")) {
                    ((ObjectNode) agency).set("addresses", JSON.valueToTree(addresses));
                }
            }
            JSON.writeValue(file, configuration);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        stack.kill("gateway");
        stack.restart("gateway");
        stack.awaitReady();
    }

    private Process begun() {
        var jars = Path.of(System.getProperty("concord.checkout", "..")).resolve("council-service/target");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dgrpc.server.port=" + Ports.SECOND_GRPC,
                        "-Dmicronaut.server.port=" + Ports.SECOND_HTTP,
                        "-cp",
                        jars.resolve("council-service.jar") + ":" + jars.resolve("lib") + "/*",
                        "uk.concord.council.CouncilService")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put(
                        "MICRONAUT_CONFIG_FILES",
                        site.resolve("kcc").resolve("service.json").toString());
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
