package uk.concord.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Claim;
import uk.concord.dev.process.Holds;
import uk.concord.dev.process.PidRecords;
import uk.concord.dev.process.StartFailed;
import uk.concord.dev.process.Supervisor;

/** Makes everything anew that the services project from their entries; the stack must not run meanwhile. */
public final class Rebuild {
    private Rebuild() {}

    /** Ends with 0 when all of it was rebuilt. */
    public static void main(String[] arguments) throws InterruptedException {
        var announcer = new Announcer(System.out);
        var home = Home.from(System.getenv());
        OwnerOnly.directory(home.state());
        var failed = false;
        try (var _ = Claim.on(home.run())
                .orElseThrow(() ->
                        new StartFailed("Concord runs from this checkout: stop it with make down, then rebuild."))) {
            failed = !rebuilt(home, announcer);
        } catch (StartFailed e) {
            announcer.print(e.sentence());
            failed = true;
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean rebuilt(Home home, Announcer announcer) throws InterruptedException {
        var records = new PidRecords(home.run());
        new Leftovers(records, announcer).stop();
        var stack = new Stack(
                home,
                Ports.from(System.getenv()),
                announcer,
                new Supervisor(records, new Holds(home.run()), announcer));
        records.remember(Names.LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.stop();
            records.forget(Names.LAUNCHER);
        }));
        try {
            return stack.rebuild();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
