package uk.concord.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import uk.concord.dev.process.Announcer;

/** Stops the stack and deletes all it keeps: databases, keys, certificates, Keycloak and its users. */
public final class Reset {
    private Reset() {}

    /** Asks first, unless {@code FORCE=1}. */
    public static void main(String[] arguments) throws IOException {
        var home = Home.from(System.getenv());
        var announcer = new Announcer(System.out);
        if (!Files.isDirectory(home.state())) {
            announcer.say("There is nothing to delete: " + home.state() + " does not exist");
            return;
        }
        if (!isForced() && !isConfirmed(home.state())) {
            announcer.say("Nothing was deleted");
            System.exit(1);
        }
        Down.stop(home, announcer);
        delete(home.state());
        announcer.say(home.state() + " is deleted; make up starts afresh");
    }

    private static boolean isForced() {
        return "1".equals(System.getenv("FORCE"));
    }

    private static boolean isConfirmed(Path state) throws IOException {
        System.out.printf(
                "Delete %s with all databases, keys and sessions of this checkout? Type yes to go on: ", state);
        var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return "yes".equals(answer);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Reset::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
