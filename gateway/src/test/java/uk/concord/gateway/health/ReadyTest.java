package uk.concord.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.testdatabase.RealDatabase;

final class ReadyTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void the_gateway_is_ready_while_no_agency_answers_but_the_whole_is_not() {
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/health")).isEqualTo(503);
    }

    @Test
    void without_its_database_it_lives_but_is_not_ready_until_it_is_back() {
        var database = RealDatabase.shared();
        database.kill();
        try {
            assertThat(status("/health/ready")).isEqualTo(503);
            assertThat(status("/health/live")).isEqualTo(200);
        } finally {
            database.startAgain();
        }
        for (long begun = System.nanoTime();
                status("/health/ready") != 200 && System.nanoTime() - begun < 30_000_000_000L; ) {
            Thread.onSpinWait();
        }
        assertThat(status("/health/ready")).isEqualTo(200);
    }

    private static int status(String path) {
        return GATEWAY.send(GATEWAY.request(path)).statusCode();
    }
}
