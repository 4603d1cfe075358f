package uk.concord.testdatabase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One server process of the tests, with a data directory that goes when this JVM goes. */
interface DatabaseServer {
    int port();

    /** May define schemas and users. */
    TestSchema.Login administrator();

    /** Starts it at the same port, with all that was committed. */
    void start() throws IOException;

    /** Kills it: told to stop, it would let those who wait for a lock go on first. */
    void kill();

    /** Stops it and removes its data. */
    void end() throws IOException;

    /** The arguments that give one product what it has in the other. */
    static String[] arguments(String... more) {
        var all = new ArrayList<>(List.of(
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=64M",
                "--max-connections=200"));
        all.addAll(List.of(more));
        if (System.getProperty("user.name").equals("root")) {
            all.add("--user=root");
        }
        return all.toArray(String[]::new);
    }
}
