package uk.concord.dev.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void of_two_launchers_in_one_home_only_the_first_gets_it() {
        try (var first = Claim.on(directory.resolve("run")).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(Claim.on(directory.resolve("run"))).isEmpty();
        }
    }

    @Test
    void what_was_given_up_can_be_claimed_again() {
        Claim.on(directory).orElseThrow().close();

        try (var again = Claim.on(directory).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
