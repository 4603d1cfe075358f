package uk.concord.dev;

import java.time.Duration;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Ending;
import uk.concord.dev.process.PidRecords;

/** Processes of this checkout that a killed launcher left running. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PidRecords records;
    private final Announcer announcer;

    Leftovers(PidRecords records, Announcer announcer) {
        this.records = records;
        this.announcer = announcer;
    }

    /** Stops them from the outside in; a process that merely has a number of ours again is left alone. */
    void stop() {
        for (String name : Names.all()) {
            records.running(name).ifPresent(process -> {
                announcer.say(name + " was left running (process " + process.pid() + "): stopping it");
                Ending.gently(process, PATIENCE);
            });
            records.forget(name);
        }
    }
}
