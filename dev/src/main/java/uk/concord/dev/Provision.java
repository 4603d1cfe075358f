package uk.concord.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import uk.concord.dev.database.MariaDb;
import uk.concord.dev.database.SchemaSql;
import uk.concord.dev.keycloak.KeycloakServer;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.service.Addresses;
import uk.concord.dev.service.Agency;
import uk.concord.dev.service.Schemas;
import uk.concord.dev.service.Site;
import uk.concord.dev.trust.DevelopmentAuthority;

/**
 * Prepares a stack of containers: keys, certificates, passwords and configuration below {@code CONCORD_HOME}, and for each
 * database the statements that make its users. Run any number of times, it changes nothing that is there.
 */
public final class Provision {
    private static final int GRPC = 9100;
    private static final int HTTP = 9200;

    private Provision() {}

    /** Takes the published ports from the environment. */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var home = Home.from(environment);
        var ports = Ports.from(environment);
        var secrets = new Secrets(home.secrets());
        var authority = new DevelopmentAuthority(home.site().resolve("authority"), Clock.systemUTC());
        new Site(home.site(), authority, secrets, addresses(ports)).prepare();
        var schemas = new Schemas(secrets);
        for (Agency agency : Agency.all()) {
            var directory = home.state().resolve("database").resolve(agency.code());
            var statements = String.join("\n", SchemaSql.of(schemas.on(agency))) + "\n";
            forOthers(directory.resolve("users.sql"), statements);
            forOthers(directory.resolve("root-password"), schemas.root(agency));
        }
        forOthers(home.state().resolve("keycloak").resolve("keycloak.env"), keycloak(secrets, ports));
        new Announcer(System.out).say("keys, certificates and configuration are in " + home.state());
    }

    private static Addresses addresses(Ports ports) {
        return new Addresses(
                agency -> GRPC + number(agency),
                agency -> HTTP + number(agency),
                code -> code,
                (agency, schema) -> MariaDb.url(Names.database(agency), 3306, schema, "REQUIRED"),
                "0.0.0.0",
                "http://keycloak:8180",
                "http://localhost:" + ports.keycloak().number(),
                8080,
                8081,
                "http://localhost:" + ports.gateway().number(),
                0,
                false);
    }

    private static int number(Agency agency) {
        return Agency.all().indexOf(agency) + 1;
    }

    private static String keycloak(Secrets secrets, Ports ports) {
        return KeycloakServer.environment(secrets, ports.gateway(), "http://gateway:8080").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .reduce("", String::concat);
    }

    /** Written for a container that runs as another user; each of these directories is given to that container alone. */
    private static void forOthers(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
