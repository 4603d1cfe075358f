package uk.concord.dev.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A program that does one thing and ends. What it prints goes to its log; sentences that begin with a word are said aloud, and
 * whatever it prints as an error.
 *
 * @param aloud the word
 */
public record Errand(Program program, String aloud) {
    /** Runs it to its end; true when it ended well. */
    public boolean run(Announcer announcer) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(program.command())
                .directory(program.directory().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(program.environment());
        var process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8);
                var log =
                        Files.newBufferedWriter(program.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                if (line.startsWith(aloud)) {
                    announcer.say(line);
                }
            }
        }
        return process.waitFor() == 0;
    }
}
