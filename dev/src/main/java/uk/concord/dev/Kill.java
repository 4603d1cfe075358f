package uk.concord.dev;

import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Ending;
import uk.concord.dev.process.Holds;
import uk.concord.dev.process.PidRecords;

/** Kills one process of the running stack, as a crash would, and keeps it down until {@link Restart}. */
public final class Kill {
    private Kill() {}

    /** Takes the process's name. */
    public static void main(String[] arguments) {
        var announcer = new Announcer(System.out);
        var home = Home.from(System.getenv());
        var name = ProcessName.from(arguments, announcer);
        new Holds(home.run()).hold(name);
        new PidRecords(home.run()).running(name).ifPresent(Ending::atOnce);
        announcer.say(name + " is killed and stays down until it is restarted");
    }
}
