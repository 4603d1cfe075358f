package uk.concord.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks on processes that shall stay down for now, for example to see how the others fare without them. */
public final class Holds {
    private final Path directory;

    public Holds(Path directory) {
        this.directory = directory;
    }

    public boolean isHeld(String name) {
        return Files.exists(file(name));
    }

    public void hold(String name) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void release(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".hold");
    }
}
