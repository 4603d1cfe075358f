package uk.concord.bench;

/** The two agencies' databases, opened as the user that may create tables. */
record Databases(RawInserts.Database kcc, RawInserts.Database kmicb) {

    static Databases of(Settings settings) {
        return new Databases(
                database(settings, "kcc", settings.kccDbPort()), database(settings, "kmicb", settings.kmicbDbPort()));
    }

    private static RawInserts.Database database(Settings settings, String agency, int port) {
        var user = "concord_migration";
        return new RawInserts.Database(
                "jdbc:mysql://localhost:" + port + "/concord?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                user,
                settings.home().secret("database-" + agency + "-" + user));
    }
}
