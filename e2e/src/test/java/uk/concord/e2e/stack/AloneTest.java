package uk.concord.e2e.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who may disturb the others. */
class AloneTest {
    @Isolated("an example")
    private static final class Disturbing {
        static void kill() {
            Alone.require();
        }
    }

    @Test
    void who_says_that_it_runs_alone() {
        assertThatCode(Disturbing::kill).doesNotThrowAnyException();
    }

    @Test
    void nobody_else() {
        assertThatThrownBy(Alone::require).hasMessageContaining("@Isolated");
    }
}
