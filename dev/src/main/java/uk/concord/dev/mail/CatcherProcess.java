package uk.concord.dev.mail;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.concord.dev.Home;
import uk.concord.dev.process.Port;
import uk.concord.dev.process.Program;
import uk.concord.dev.process.Readiness;

/** The mail catcher as a program of the stack: a small JVM with the launcher's own jars. */
public final class CatcherProcess {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final Home home;
    private final HttpClient client;

    public CatcherProcess(Home home, HttpClient client) {
        this.home = home;
        this.client = client;
    }

    /**
     * The program.
     *
     * @param smtp where services leave mail
     * @param pages where people look at it
     */
    public Program program(String name, Port smtp, Port pages) {
        var target = home.checkout().resolve("dev/target");
        return new Program(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms16m",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        target.resolve("dev.jar") + ":" + target.resolve("lib") + "/*",
                        CatchMail.class.getName(),
                        String.valueOf(smtp.number()),
                        String.valueOf(pages.number())),
                Map.of(),
                home.checkout(),
                home.logs().resolve(name + ".log"),
                Readiness.answers(client, URI.create("http://127.0.0.1:%d/".formatted(pages.number()))),
                STARTS_WITHIN,
                STOPS_WITHIN);
    }
}
