package uk.concord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the launcher keeps for the running stack: certificates and generated secrets. */
record Home(Path directory) {

    Path gateway(String file) {
        return directory.resolve("site").resolve("gateway").resolve(file);
    }

    Path authority() {
        return directory.resolve("site").resolve("authority").resolve("authority.pem");
    }

    String secret(String name) {
        try {
            return Files.readString(directory.resolve("secrets").resolve(name)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("Start the stack first (make up): no secret " + name + ".", missing);
        }
    }

    /** Moves the one business time of all services forward, for good. */
    void moveBusinessTime(Duration forward) {
        var offset = directory.resolve("site").resolve("business-time-offset");
        try {
            var before = Files.exists(offset)
                    ? Long.parseLong(Files.readString(offset).strip())
                    : 0;
            Files.writeString(offset, Long.toString(before + forward.toMillis()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
