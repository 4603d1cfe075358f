package uk.concord.e2e.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One line of a log of ours. */
final class LogLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whoever adds a key says here that it holds nobody's name and nobody's words. */
    private static final Set<String> KNOWN = Set.of(
            "time",
            "level",
            "logger",
            "thread",
            "message",
            "trace_id",
            "stack",
            "partnership",
            "record",
            "version",
            "actor",
            "agency",
            "log",
            "method",
            "code",
            "reason",
            "state",
            "problem",
            "incident");

    /** How a line of text begins that should have been an object. */
    private static final Pattern TEXT = Pattern.compile("^\\S+ (?:INFO|WARN|ERROR) ");

    private LogLine() {}

    /** One that our logging wrote; the JVM writes some of its own before it and beside. */
    static boolean isOurs(String line) {
        return line.startsWith("{") || TEXT.matcher(line).find();
    }

    /** Keys that nobody knows; the whole line when it is no object. */
    static List<String> strangeKeys(String line) {
        try {
            var fields = JSON.readTree(line).fieldNames();
            return StreamSupport.stream(((Iterable<String>) () -> fields).spliterator(), false)
                    .filter(key -> !KNOWN.contains(key))
                    .toList();
        } catch (JsonProcessingException notJson) {
            return List.of(line);
        }
    }
}
