package uk.concord.dev.service;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.concord.dev.Home;
import uk.concord.dev.process.Errand;
import uk.concord.dev.process.Program;
import uk.concord.dev.process.Readiness;

/** A service of ours as a program: one small JVM with the jars its module was packaged with. */
public final class ServiceProcess {
    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    private final Home home;
    private final HttpClient client;

    public ServiceProcess(Home home, HttpClient client) {
        this.home = home;
        this.client = client;
    }

    /**
     * The program.
     *
     * @param name the process's name
     * @param module the module whose jars it runs
     * @param main its main class
     * @param health the path that answers 200 when it is ready
     * @param startsWithin how long it may take until its health is good
     */
    public Program program(
            String name,
            String module,
            String main,
            Path configuration,
            int healthPort,
            String health,
            Duration startsWithin) {
        var command = java(module, archive(module).flags(name));
        command.add(main);
        return new Program(
                name,
                command,
                Map.of("MICRONAUT_CONFIG_FILES", configuration.toString()),
                home.checkout(),
                home.logs().resolve(name + ".log"),
                Readiness.answers(client, URI.create("http://127.0.0.1:%d%s".formatted(healthPort, health))),
                startsWithin,
                Duration.ofSeconds(20));
    }

    /** The service's errand of making everything anew that it projects from entries. */
    public Errand rebuild(String name, String module, String main, Path configuration) {
        var serving = program(name, module, main, configuration, 0, "", Duration.ZERO);
        var command = new ArrayList<>(serving.command());
        command.add("rebuild");
        return new Errand(
                new Program(
                        name,
                        command,
                        serving.environment(),
                        serving.directory(),
                        serving.log(),
                        serving.readiness(),
                        serving.startsWithin(),
                        serving.stopsWithin()),
                "rebuilt ");
    }

    /**
     * Makes the archive of the classes that a module's service loads, unless it is there already.
     *
     * @param name a process of that module which runs, or has run
     */
    public void archive(String name, String module) throws IOException, InterruptedException {
        var archive = archive(module);
        if (!archive.wanting(name)) {
            return;
        }
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(java(module, archive.begin(name)));
        var making = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        archive.end(making.waitFor() == 0);
    }

    private List<String> java(String module, List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(flags);
        command.add("-cp");
        command.add(
                target(module).resolve(module + ".jar") + ":" + target(module).resolve("lib") + "/*");
        return command;
    }

    private ClassArchive archive(String module) {
        return new ClassArchive(target(module), module);
    }

    private Path target(String module) {
        return home.checkout().resolve(module).resolve("target");
    }
}
