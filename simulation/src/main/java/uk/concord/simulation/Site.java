package uk.concord.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryLastSigned;
import uk.concord.testkit.memory.InMemoryStore;

/** One agency: its disk, its last-signed file, its clocks, and an end of every link it has. */
final class Site {
    final AgencyCode code;
    final Killer killer = new Killer();
    /** Of business: it can be moved forward. */
    final SettableClock clock = new SettableClock();
    /** Of security: it only ever shows how much time has passed. */
    final SettableClock securityClock = new SettableClock();

    final List<End> ends = new ArrayList<>();
    InMemoryStore disk = new InMemoryStore();
    InMemoryLastSigned marks = new InMemoryLastSigned();
    Duration skew = Duration.ZERO;
    Instant latestSecurityTime = SettableClock.START;
    private @Nullable InMemoryStore backup;
    private @Nullable InMemoryLastSigned backupOfMarks;

    Site(AgencyCode code) {
        this.code = code;
    }

    /** Lets both clocks show the time, as far off as they are; the one of business is moved forward besides. */
    void show(Instant time, Duration moved) {
        var security = time.plus(skew);
        securityClock.set(security);
        latestSecurityTime = security.isAfter(latestSecurityTime) ? security : latestSecurityTime;
        clock.set(security.plus(moved));
    }

    void backUp() {
        backup = disk.copy();
        backupOfMarks = marks.copy();
    }

    boolean hasBackup() {
        return backup != null;
    }

    /** Puts the backup back; the last-signed file, which lies elsewhere, is kept unless it is lost too. */
    void restore(boolean marksToo) {
        if (backup != null && backupOfMarks != null) {
            disk = backup.copy();
            marks = marksToo ? backupOfMarks.copy() : marks;
        }
    }

    @Override
    public String toString() {
        return code.value();
    }
}
