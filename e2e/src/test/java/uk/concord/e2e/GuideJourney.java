package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.stack.RunningStack;

/** A developer types what the guide to the API says, from the first command to the last. */
@Isolated("its script signs in as people whom Keycloak lets in once at a time")
class GuideJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path GUIDE = Path.of(System.getProperty("concord.checkout", ".."), "docs", "api-guide.md");
    private static final Pattern BLOCK = Pattern.compile("```(bash|text)\\n(.*?)```", Pattern.DOTALL);
    private static final String NEXT = "----- next block";

    /** Commands, and what they print among other things. */
    private record Step(String commands, List<String> printed) {}

    @Test
    void the_guide_does_what_it_says(@TempDir Path desk) throws IOException, InterruptedException {
        var stack = RunningStack.ready();
        var steps = steps(Files.readString(GUIDE));
        assertThat(steps).hasSizeGreaterThan(8);
        var script = desk.resolve("guide.sh");
        Files.writeString(
                script, steps.stream().map(Step::commands).collect(Collectors.joining("echo '" + NEXT + "'\n")));

        var printed = desk.resolve("printed.txt");
        var bash = new ProcessBuilder("bash", "-euo", "pipefail", script.toString())
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        bash.environment().put("GATEWAY", stack.gateway());
        bash.environment().put("KEYCLOAK", stack.keycloak());
        var running = bash.start();
        assertThat(running.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();

        var all = Files.readString(printed);
        assertThat(running.exitValue()).as(all).isZero();
        var parts = all.split(NEXT + "\n", -1);
        assertThat(parts).as(all).hasSameSizeAs(steps);
        IntStream.range(0, steps.size()).forEach(i -> assertThat(steps.get(i).printed())
                .as(steps.get(i).commands())
                .allSatisfy(line -> assertThat(parts[i]).contains(line)));
    }

    private static List<Step> steps(String guide) {
        var steps = new ArrayList<Step>();
        BLOCK.matcher(guide).results().forEach(block -> {
            if (block.group(1).equals("bash")) {
                steps.add(new Step(block.group(2), List.of()));
            } else {
                var printing = steps.removeLast();
                steps.add(new Step(printing.commands(), block.group(2).lines().toList()));
            }
        });
        return steps;
    }
}
