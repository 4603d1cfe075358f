package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Expired;
import uk.concord.e2e.stack.RunningStack;

/** Before all other journeys a token is issued that ends while they run. */
@Order(1)
class BriefTokenJourney {
    private final RunningStack stack = RunningStack.ready();

    @Test
    void while_it_lives_it_is_good() {
        assertThat(Api.with(stack, Expired.issued(stack), "/records?partnership=kcc-kmicb")
                        .status())
                .isEqualTo(200);
    }
}
