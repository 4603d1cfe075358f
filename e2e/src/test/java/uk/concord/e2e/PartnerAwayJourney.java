package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** The partner's service is killed in the middle; work goes on, and nothing is lost when it is back. */
@Isolated("it kills a service")
class PartnerAwayJourney {
    private static final String TITLE = "Short breaks for disabled children";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void an_offer_made_while_the_partner_is_down_arrives_when_it_is_back() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver")) {
            SampleDraft.write(commissioner.page(), TITLE);
            stack.kill("kmicb");
            try {
                approver.opens("/work").follows(TITLE);
                new DecidePages(approver.page(), name -> {}).offer();
                assertThat(approver.page().locator("main")).containsText(TITLE);
                approver.opens("/link").seesAfterLookingAgain("reach").looksAt("link-partner-away");
            } finally {
                stack.restart("kmicb");
            }
            stack.awaitReady();
            approver.opens("/records").follows(TITLE).seesAfterLookingAgain("Held by both");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").follows(TITLE);
            assertThat(health.page().locator("main")).containsText(TITLE);
        }
    }
}
