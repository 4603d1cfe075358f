package uk.concord.dev;

import java.util.concurrent.CountDownLatch;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Holds;
import uk.concord.dev.process.PidRecords;
import uk.concord.dev.process.StartFailed;
import uk.concord.dev.process.Supervisor;
import uk.concord.dev.story.Story;

/** Starts the stack, keeps it running, and stops all of it on Ctrl-C or SIGTERM. */
public final class Up {
    private Up() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        var announcer = new Announcer(System.out);
        var home = Home.from(System.getenv());
        var records = new PidRecords(home.run());
        try {
            var running = records.running(Names.LAUNCHER);
            if (running.isPresent()) {
                throw new StartFailed("Concord already runs from this checkout (process %d): stop it with make down."
                        .formatted(running.get().pid()));
            }
            OwnerOnly.directory(home.state());
            new Leftovers(records, announcer).stop();
            var ports = Ports.from(System.getenv());
            var stack = new Stack(home, ports, announcer, new Supervisor(records, new Holds(home.run()), announcer));
            stack.checkPorts();
            records.remember(Names.LAUNCHER, ProcessHandle.current());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, records, announcer)));
            stack.start();
            new Story(stack.client(), stack.gateway(), stack.keycloak(), home.state(), announcer).tell();
            announcer.print(Welcome.text(stack.gateway(), announcer.elapsed()));
        } catch (StartFailed e) {
            announcer.print(e.sentence());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void stop(Stack stack, PidRecords records, Announcer announcer) {
        announcer.say("stopping");
        stack.stop();
        records.forget(Names.LAUNCHER);
        announcer.say("stopped; nothing is left running");
    }
}
