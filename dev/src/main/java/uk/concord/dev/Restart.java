package uk.concord.dev;

import java.time.Duration;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Ending;
import uk.concord.dev.process.Holds;
import uk.concord.dev.process.PidRecords;

/** Starts one process of the running stack again, stopping it first when it runs. */
public final class Restart {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Restart() {}

    /** Takes the process's name. */
    public static void main(String[] arguments) {
        var announcer = new Announcer(System.out);
        var home = Home.from(System.getenv());
        var records = new PidRecords(home.run());
        var name = ProcessName.from(arguments, announcer);
        if (records.running(Names.LAUNCHER).isEmpty()) {
            announcer.print("Concord does not run from this checkout: start it with make up.");
            System.exit(1);
        }
        records.running(name).ifPresent(process -> Ending.gently(process, PATIENCE));
        new Holds(home.run()).release(name);
        announcer.say(name + " starts again");
    }
}
