package uk.concord.dev;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Claim;
import uk.concord.dev.process.Holds;
import uk.concord.dev.process.PidRecords;
import uk.concord.dev.process.StartFailed;
import uk.concord.dev.process.Supervisor;
import uk.concord.dev.service.BusinessClock;
import uk.concord.dev.story.Story;

/** Starts the stack, keeps it running, and stops all of it on Ctrl-C or SIGTERM. */
public final class Up {
    private final Announcer announcer = new Announcer(System.out);
    private final Home home = Home.from(System.getenv());
    private final PidRecords records = new PidRecords(home.run());
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();

    private Up() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        new Up().run();
    }

    private void run() throws InterruptedException {
        Thread.currentThread().setUncaughtExceptionHandler((_, broken) -> {
            failed.set(true);
            broken.printStackTrace();
        });
        try (var _ = claim()) {
            start().archiveClasses();
            new CountDownLatch(1).await();
        } catch (StartFailed e) {
            // Whoever is being stopped while it starts fails too, and that is nobody's news.
            if (!stopping.get()) {
                announcer.print(e.sentence());
                failed.set(true);
            }
            System.exit(1);
        }
    }

    private Claim claim() {
        OwnerOnly.directory(home.state());
        return Claim.on(home.run())
                .orElseThrow(() -> new StartFailed("Concord already runs from this checkout%s: stop it with make down."
                        .formatted(records.running(Names.LAUNCHER)
                                .map(launcher -> " (process " + launcher.pid() + ")")
                                .orElse(""))));
    }

    private Stack start() {
        new Leftovers(records, announcer).stop();
        var ports = Ports.from(System.getenv());
        var stack = new Stack(home, ports, announcer, new Supervisor(records, new Holds(home.run()), announcer));
        stack.checkPorts();
        records.remember(Names.LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        var clock = new BusinessClock(home.site());
        if (isFirst()) {
            clock.beginBefore(Story.BEGAN_BEFORE);
        }
        stack.start();
        new Story(
                        stack.client(),
                        stack.gateway(),
                        stack.keycloak(),
                        home.state(),
                        LocalDate.now(ZoneId.of("Europe/London")),
                        clock::comeToThePresent,
                        announcer)
                .tell();
        announcer.print(Welcome.text(stack.gateway(), stack.mail(), announcer.elapsed()));
        return stack;
    }

    private boolean isFirst() {
        return !Files.exists(home.databases());
    }

    private void stop(Stack stack) {
        stopping.set(true);
        announcer.say("stopping");
        stack.stop();
        records.forget(Names.LAUNCHER);
        announcer.say("stopped; nothing is left running");
        // Told to stop and stopped is a good end; left to itself the JVM would report the signal as an error.
        Runtime.getRuntime().halt(failed.get() ? 1 : 0);
    }
}
