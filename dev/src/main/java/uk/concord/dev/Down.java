package uk.concord.dev;

import java.time.Duration;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Ending;
import uk.concord.dev.process.PidRecords;

/** Stops the stack that runs from this checkout, and whatever a killed launcher left of it. */
public final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    /** Returns when nothing runs any more. */
    public static void main(String[] arguments) {
        stop(Home.from(System.getenv()), new Announcer(System.out));
    }

    static void stop(Home home, Announcer announcer) {
        var records = new PidRecords(home.run());
        var launcher = records.running(Names.LAUNCHER);
        if (launcher.isEmpty() && records.running().isEmpty()) {
            announcer.say("Concord does not run from this checkout");
            return;
        }
        launcher.ifPresent(process -> Ending.gently(process, PATIENCE));
        new Leftovers(records, announcer).stop();
        records.forget(Names.LAUNCHER);
        announcer.say("Concord is stopped");
    }
}
