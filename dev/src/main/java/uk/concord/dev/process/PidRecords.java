package uk.concord.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The records of this checkout's processes: one small file each, so that a later launcher finds what an earlier one left. */
public final class PidRecords {
    private static final String SUFFIX = ".pid";

    private final Path directory;

    public PidRecords(Path directory) {
        this.directory = directory;
    }

    /** Remembers a process under a name. */
    public void remember(String name, ProcessHandle process) {
        PidRecord.of(process).ifPresent(found -> write(name, found));
    }

    /** The process of that name, while it runs. */
    public Optional<ProcessHandle> running(String name) {
        return read(file(name)).flatMap(PidRecord::running);
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all processes that still run. */
    public List<String> running() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> running(name).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, PidRecord found) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file(name), found.line() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PidRecord> read(Path file) {
        try {
            return PidRecord.parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
