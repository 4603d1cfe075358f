package uk.concord.testdatabase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Commands of the system, run to their end. */
final class Commands {
    private Commands() {}

    static void run(Path folder, String... command) throws IOException {
        run(new ProcessBuilder(command).directory(folder.toFile()));
    }

    static void run(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(command.command() + " failed with " + code + ": " + said);
        }
    }

    /** False too when there is no such command. */
    static boolean succeeds(ProcessBuilder command) {
        try {
            run(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
