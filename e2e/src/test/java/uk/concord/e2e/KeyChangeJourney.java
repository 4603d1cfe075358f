package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Kent's administrator changes Kent's keys while everybody works; the NHS sees since when, and takes what the new ones sign. */
@Isolated("it changes the keys of a log")
class KeyChangeJourney {
    private final RunningStack stack = RunningStack.ready();

    @Test
    void keys_are_changed_while_both_agencies_work() {
        try (var administrator = Person.signedIn(stack, "kent.administrator");
                var health = Person.signedIn(stack, "icb.approver")) {
            administrator.opens("/link/kcc-kmicb/keys").looksAt("keys");
            new Form(administrator.page()).press("Change this agency’s keys");
            assertThat(main(administrator)).containsText("Confirm that the keys are to be changed");
            new Form(administrator.page()).choose("sure", "yes").press("Change this agency’s keys");
            assertThat(main(administrator)).containsText("Our keys are changed");
            administrator.seesAfterLookingAgain("Both books hold it").looksAt("keys-changed");

            KentOffer.made(stack, "Offered under new keys").readBy(Api.as(stack, "icb.approver"));
            health.opens("/link/kcc-kmicb/keys").seesAfterLookingAgain("Changed at");
            assertThat(main(health)).containsText("These sign nothing new any more");
            assertThat(main(health)).not().containsText("Before you change them");
        }
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
