package uk.concord.dev.process;

import java.util.ArrayList;
import java.util.List;

/** All programs of the stack: what was started last is stopped first. */
public final class Supervisor {
    private final PidRecords records;
    private final Holds holds;
    private final Announcer announcer;
    private final List<Supervised> started = new ArrayList<>();
    private boolean stopping;

    public Supervisor(PidRecords records, Holds holds, Announcer announcer) {
        this.records = records;
        this.holds = holds;
        this.announcer = announcer;
    }

    /** Starts a program and returns when it is ready. */
    public void run(Program program) {
        var supervised = new Supervised(program, records, holds, announcer);
        synchronized (this) {
            if (stopping) {
                throw new StartFailed(program.name() + " was not started because the stack stops.");
            }
            holds.release(program.name());
            supervised.start();
            started.add(supervised);
        }
        supervised.awaitReady();
        announcer.say(program.name() + " is ready");
    }

    /** Stops everything: a layer at a time, as named, from the outermost inwards. */
    public void stop(List<List<String>> layers) {
        List<Supervised> all;
        synchronized (this) {
            stopping = true;
            all = List.copyOf(started);
        }
        for (List<String> layer : layers) {
            all.parallelStream().filter(one -> layer.contains(one.name())).forEach(Supervised::stop);
        }
    }
}
