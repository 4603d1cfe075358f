package uk.concord.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

/** No refusal is left unexplained: the reasons are looked for in the sources of all that can refuse a call. */
final class ReasonsTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final List<String> MODULES =
            List.of("agency-node", "council-service", "health-service", "gateway", "joint-record");

    /** How refusals of calls are written in our sources, up to the word. */
    private static final Pattern REFUSALS = Pattern.compile(
            "\\b(?:new (?:CallFailure\\.)?(?:BadInput|NotFound|NotEntitled|Refused|Stale|Unavailable|Unauthenticated)"
                    + "|new (?:Objection|Obstacle)|Kind\\.[A-Z]+,|Refused\\.field|refuse|Failure\\.of|refusal)"
                    + "[^\";]*?(?:\"[a-z][^\"]*\",\\s*)?\"([A-Z]+(?:_[A-Z]+)+)\"");

    /** A sign-in with a browser that came to nothing. */
    private static final Set<String> OF_PAGES = Set.of("SIGN_IN_FAILED", "NO_ROLE");

    private static final Pattern REFUSAL = Pattern.compile("enum \\w*Refusal \\{");

    private static final Pattern COMMANDS = Pattern.compile("^ {4}([A-Z_]+)\\(", Pattern.MULTILINE);

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void every_reason_is_explained_where_its_type_leads() throws IOException {
        var page = GATEWAY.send(GATEWAY.request("/api/problems")).body();
        var reasons = new TreeSet<String>();
        for (var module : MODULES) {
            for (var source : sources(Path.of("..", module, "src/main/java"))) {
                REFUSALS.matcher(source).results().forEach(found -> reasons.add(found.group(1)));
                if (REFUSAL.matcher(source).find()) {
                    COMMANDS.matcher(source).results().forEach(found -> reasons.add(found.group(1)));
                }
            }
        }
        reasons.removeAll(OF_PAGES);
        assertThat(reasons).hasSizeGreaterThan(100).contains("OVER_LIMIT", "STALE_VERSION", "READ_ONLY");
        assertThat(reasons).allSatisfy(reason -> assertThat(page)
                .containsAnyOf("id=\"" + reason + "\"", "<code>" + reason + "</code>"));
    }

    private static Set<String> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            var sources = new TreeSet<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
