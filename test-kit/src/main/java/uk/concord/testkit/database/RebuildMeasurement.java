package uk.concord.testkit.database;

import java.time.InstantSource;
import java.util.Locale;
import uk.concord.node.book.recover.Rebuilding;
import uk.concord.node.store.JdbcStore;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryLastSigned;

/** Fills a real database with 100,000 entries and measures how long it takes to make everything anew that is projected. */
public final class RebuildMeasurement {
    private static final int ENTRIES = 100_000;

    private RebuildMeasurement() {}

    /** Prints one BENCH line. */
    public static void main(String[] arguments) {
        var schema = RealDatabase.shared().newSchema("measure").migrated("classpath:db/joint-record");
        try (var pool = schema.pool()) {
            var kent = BookAtWork.ofKent(new JdbcStore(pool), new InMemoryLastSigned(), new SettableClock());
            kent.start();
            kent.offers(ENTRIES / 2);
            var clock = InstantSource.system();
            var began = clock.millis();
            var rebuilt = new Rebuilding(kent.parties(), kent.store()).run(() -> {});
            var seconds = (clock.millis() - began) / 1_000.0;
            if (rebuilt.entries() != ENTRIES) {
                throw new IllegalStateException("rebuilt " + rebuilt.entries() + " entries of " + ENTRIES);
            }
            System.out.println(String.format(Locale.ROOT, "BENCH rebuild_100k_entries_s %.3f s", seconds));
        }
        // The threads that watch over the database would wait for its end, which comes with this process's.
        System.exit(0);
    }
}
