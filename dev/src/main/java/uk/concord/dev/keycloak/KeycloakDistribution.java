package uk.concord.dev.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.concord.dev.Home;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.StartFailed;

/** Keycloak's server, fetched from Maven Central, unpacked and built for its own file database once. */
final class KeycloakDistribution {
    private static final String VERSION = "26.7.3";
    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":tar.gz";

    private final Home home;
    private final Announcer announcer;

    KeycloakDistribution(Home home, Announcer announcer) {
        this.home = home;
        this.announcer = announcer;
    }

    /** The unpacked and built server. */
    Path ready() {
        var directory = home.state().resolve("keycloak-" + VERSION);
        if (!Files.isDirectory(directory)) {
            try {
                var work = Files.createTempDirectory(Files.createDirectories(home.state()), "keycloak-");
                var unpacked = unpack(download(work), work);
                build(unpacked);
                Files.move(unpacked, directory, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(work);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory;
    }

    private Path download(Path work) throws IOException {
        announcer.say("fetching Keycloak " + VERSION + " from Maven Central (about 160 MB)");
        run(
                "fetching Keycloak",
                home.checkout(),
                List.of(
                        home.checkout().resolve("mvnw").toString(),
                        "-ntp",
                        "-N",
                        "-q",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                        "-Dartifact=" + ARTIFACT,
                        "-DoutputDirectory=" + work));
        return work.resolve("keycloak-quarkus-dist-" + VERSION + ".tar.gz");
    }

    private Path unpack(Path archive, Path work) throws IOException {
        announcer.say("unpacking Keycloak");
        run("unpacking Keycloak", work, List.of("tar", "-xzf", archive.toString(), "-C", work.toString()));
        Files.delete(archive);
        return work.resolve("keycloak-" + VERSION);
    }

    private void build(Path unpacked) throws IOException {
        announcer.say("building Keycloak for its own file database (once, about half a minute)");
        run(
                "building Keycloak",
                unpacked,
                List.of(unpacked.resolve("bin/kc.sh").toString(), "build", "--db=dev-file", "--health-enabled=true"));
    }

    private void run(String what, Path directory, List<String> command) throws IOException {
        var log = Files.createDirectories(home.logs()).resolve("keycloak-install.log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        try {
            while (!process.waitFor(15, TimeUnit.SECONDS)) {
                announcer.say(what + " ...");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StartFailed("The launcher was interrupted.", e);
        }
        if (process.exitValue() != 0) {
            throw new StartFailed("Keycloak could not be installed (%s): see %s".formatted(what, log));
        }
    }
}
