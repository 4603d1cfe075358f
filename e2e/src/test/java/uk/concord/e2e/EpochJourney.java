package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Books;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.fault.LostTail;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Kent has lost entries for good; both administrators let Kent's log go on under a new epoch, and people work on. */
@Isolated("it kills a service and changes the name of a log")
@Order(1_650_000_000)
class EpochJourney {
    private static final String EPOCHS = "/link/kcc-kmicb/epochs";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_log_that_has_lost_its_tail_goes_on_when_both_administrators_say_so() {
        Books.awaitAgreement(stack);
        stack.kill("kcc");
        LostTail.in(stack.home(), "kcc", "kcc-kmicb");
        stack.restart("kcc");
        stack.awaitReady();
        try (var kent = Person.signedIn(stack, "kent.administrator");
                var health = Person.signedIn(stack, "icb.administrator");
                var reader = Person.signedIn(stack, "kent.commissioner")) {
            kent.opens("/link").seesAfterLookingAgain("begins a new epoch").looksAt("link-tail-lost");
            reader.opens(EPOCHS);
            assertThat(main(reader)).containsText("An administrator of your agency begins it here.");
            kent.opens(EPOCHS).looksAt("epochs-needed");
            new Form(kent.page()).press("Begin a new epoch");
            assertThat(main(kent)).containsText("Confirm that there is no newer backup");
            new Form(kent.page()).choose("sure", "yes").press("Begin a new epoch");
            assertThat(main(kent)).containsText("Our log goes on under a new epoch");
            assertThat(main(kent)).containsText("Not confirmed yet");
            kent.looksAt("epochs-begun");

            health.opens("/link").seesAfterLookingAgain("New epoch").looksAt("link-new-epoch");
            health.opens(EPOCHS).looksAt("epochs-announced");
            new Form(health.page()).press("Confirm their new epoch");
            assertThat(main(health)).containsText("those that the partner has read out");
            new Form(health.page()).choose("compared", "yes").press("Confirm their new epoch");
            assertThat(main(health)).containsText("The new epoch is confirmed");
            kent.opens(EPOCHS).seesAfterLookingAgain("Confirmed and held").looksAt("epochs-held");
        }
        KentOffer.made(stack, "Offered in the new epoch").readBy(Api.as(stack, "icb.approver"));
        Books.awaitAgreement(stack);
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
