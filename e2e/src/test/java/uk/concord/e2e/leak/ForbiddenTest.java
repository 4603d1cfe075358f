package uk.concord.e2e.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The search itself finds what is put there: a search that finds nothing proves nothing. */
class ForbiddenTest {
    private final Forbidden forbidden = new Forbidden()
            .text("a name", "Kent Commissioner")
            .text("a password", "concord-demo")
            .text("too short to look for", "Kent");

    @Test
    void what_must_not_be_there_is_found() {
        assertThat(forbidden.in("WARN token eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.x"))
                .containsExactly("a token");
        assertThat(forbidden.in("authorization: Bearer abcdefghijklmnopqrst")).containsExactly("a bearer header");
        assertThat(forbidden.in("mail to icb.approver@kmicb.example bounced")).containsExactly("an e-mail address");
        assertThat(forbidden.in("need: child 943 476 5919")).containsExactly("an NHS number");
        assertThat(forbidden.in("need: child 9434765919.")).containsExactly("an NHS number");
        assertThat(forbidden.in("signed in: KENT COMMISSIONER")).containsExactly("a name");
        assertThat(forbidden.in("password=concord-demo")).containsExactly("a password");
    }

    @Test
    void what_may_be_there_is_left_alone() {
        assertThat(forbidden.in("INFO held 4f0c of kcc-kmicb version 3 by 9d2e trace 77"))
                .isEmpty();
        assertThat(forbidden.in("Kent is reachable again")).isEmpty();
    }
}
