package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Realm;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** An approver may not decide, and is told why and what to do instead; what was drafted is still there. */
class RefusedDecisionJourney {
    /** Sixteen million pounds in two years; the director's limit is fifteen. */
    private static final long OVER = 800_000_000;

    private static final String WRITES_AND_APPROVES = "kent.both";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void what_is_over_the_limit_is_not_offered_and_the_page_says_what_to_do() {
        var draft = KentOffer.submitted(stack, "kent.commissioner", "A school for four districts", OVER);
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            readsThatItMayNotBeDecided(approver, draft, "somebody whose limit is higher");
            approver.looksAt("decide-over-limit");
        }
        assertRefused("kent.approver", draft, "OVER_LIMIT");
    }

    @Test
    void who_wrote_a_draft_does_not_approve_it() {
        new Realm(stack)
                .join(
                        WRITES_AND_APPROVES,
                        "kcc",
                        "Director of Education and SEND",
                        "kcc-council-service",
                        List.of("commissioner", "approver"));
        var draft = KentOffer.submitted(stack, WRITES_AND_APPROVES, "Written and approved by one", OVER / 100);
        try (var author = Person.signedIn(stack, WRITES_AND_APPROVES)) {
            readsThatItMayNotBeDecided(author, draft, "somebody else must approve it");
        }
        assertRefused(WRITES_AND_APPROVES, draft, "EDITOR_MAY_NOT_APPROVE");

        var offered = offer("kent.approver", draft).given();
        assertThat(offered.path("recordId")).isEqualTo(draft.path("recordId"));
    }

    private static void readsThatItMayNotBeDecided(Person approver, JsonNode draft, String advice) {
        approver.opens("/drafts/" + Texts.PARTNERSHIP + "/" + draft.path("id").asText() + "/offer");
        var main = approver.page().locator("main");
        assertThat(main).containsText("You may not decide this");
        assertThat(main).containsText(advice);
        assertThat(approver.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make this offer")))
                .hasCount(0);
    }

    private void assertRefused(String user, JsonNode draft, String code) {
        var refused = offer(user, draft);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo(code);
        var still =
                Api.as(stack, user).get("/drafts/" + draft.path("id").asText()).given();
        assertThat(still.path("status").asText()).isEqualTo("WITH_APPROVER");
    }

    private Reply offer(String user, JsonNode draft) {
        return Api.as(stack, user)
                .post(
                        "/drafts/" + draft.path("id").asText() + "/offer",
                        KentOffer.key(),
                        Texts.at(draft.path("version").asLong()));
    }
}
