package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Expired;
import uk.concord.e2e.api.Realm;
import uk.concord.e2e.stack.RunningStack;

/** Somebody asks for records without a token, or with one that is not good for the gateway. */
@Order(TokenAttackJourney.AFTER_MOST)
@Isolated("when all others have run, the brief token has ended")
class TokenAttackJourney {
    /** By then the token that was issued at the start of all journeys has ended. */
    static final int AFTER_MOST = 1_500_000_000;

    private static final String RECORDS = "/records?partnership=kcc-kmicb";

    private final RunningStack stack = RunningStack.ready();
    private final Realm realm = new Realm(stack);

    @Test
    void a_good_token_is_answered() {
        assertThat(Api.with(stack, realm.token("kent.commissioner"), RECORDS).status())
                .isEqualTo(200);
    }

    @Test
    void no_token_and_what_is_none_are_refused() {
        for (var token : new String[] {"", "x", "a.b.c", "..", "null", "eyJhbGciOiJub25lIn0.e30.", "x".repeat(5_000)}) {
            assertRefused(token);
        }
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        var parts = realm.token("medway.commissioner").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var forged = encoded(claims.replace("mdw", "kcc"));

        assertRefused(parts[0] + "." + forged + "." + parts[2]);
        assertRefused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + forged + ".");
        assertRefused(parts[0] + "." + parts[1] + "." + parts[2].substring(1));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertRefused(realm.exchanged(realm.token("kent.commissioner"), "kcc-council-service"));
    }

    @Test
    void a_token_of_another_realm_is_refused() {
        assertRefused(realm.administratorsToken());
    }

    @Test
    void a_token_that_has_ended_is_refused() {
        assertRefused(Expired.token(stack));
    }

    private void assertRefused(String token) {
        var reply = Api.with(stack, token, RECORDS);
        assertThat(reply.status()).as(reply.text()).isEqualTo(401);
        assertThat(reply.reason()).isEqualTo("SIGN_IN_NEEDED");
        assertThat(reply.json().has("items")).isFalse();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
