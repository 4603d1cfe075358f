package uk.concord.record.dispute;

import java.time.YearMonth;
import uk.concord.record.Pence;

/** What each body pays of one line for one month. */
public record Share(String line, YearMonth month, Pence council, Pence health) {
    public Pence cost() {
        return council.plus(health);
    }
}
