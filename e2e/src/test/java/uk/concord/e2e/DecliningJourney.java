package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** The NHS body declines with reasons, and Kent reads them. */
class DecliningJourney {
    private static final String TITLE = "Sensory equipment for schools";
    private static final String REASONS = "The equipment budget is committed until April.";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_declined_offer_binds_nobody_and_its_reasons_reach_the_offerer() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver");
                var health = Person.signedIn(stack, "icb.approver")) {
            SampleDraft.write(commissioner.page(), TITLE);
            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), name -> {}).offer();
            approver.seesAfterLookingAgain("Held by both");

            health.opens("/work").follows(TITLE);
            new DecidePages(health.page(), health::looksAt).decline(REASONS);
            assertThat(health.page().locator("main")).containsText("Declined");

            commissioner.opens("/records").follows(TITLE).seesAfterLookingAgain(REASONS);
            assertThat(commissioner.page().locator("main")).containsText("Declined");
            commissioner.looksAt("record-declined");
        }
    }
}
