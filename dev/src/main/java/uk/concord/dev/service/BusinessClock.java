package uk.concord.dev.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The one business time of a development stack's services, which may begin in the past and then only moves forward. */
public final class BusinessClock {
    private final Path offset;

    /** The clock of the services that are configured below this directory. */
    public BusinessClock(Path site) {
        this.offset = site.resolve("business-time-offset");
    }

    /** To be called before any service has ever started: what happens first happened so long ago. */
    public void beginBefore(Duration ago) {
        if (!Files.exists(offset)) {
            write(-ago.toMillis());
        }
    }

    /** Where it stands in the past it moves to the present. */
    public void comeToThePresent() {
        try {
            if (Files.exists(offset) && Long.parseLong(Files.readString(offset).strip()) < 0) {
                write(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long millis) {
        try {
            Files.createDirectories(offset.resolveSibling(""));
            Files.writeString(offset, Long.toString(millis));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
