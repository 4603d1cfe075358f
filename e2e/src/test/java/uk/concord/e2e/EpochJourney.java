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
import uk.concord.e2e.fault.OtherVersion;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Kent's log was signed in two versions; both administrators let it go on under a new epoch, and people work on. */
@Isolated("it kills a service and changes the name of a log")
@Order(1_650_000_000)
class EpochJourney {
    private static final String EPOCHS = "/link/kcc-kmicb/epochs";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_log_that_was_signed_in_two_versions_goes_on_when_both_administrators_say_so() {
        Books.awaitAgreement(stack);
        stack.kill("kcc");
        OtherVersion.in(stack.home(), "kcc", "kcc-kmicb");
        stack.restart("kcc");
        stack.awaitReady();
        try (var kent = Person.signedIn(stack, "kent.administrator");
                var health = Person.signedIn(stack, "icb.administrator");
                var reader = Person.signedIn(stack, "kent.commissioner")) {
            kent.opens("/link")
                    .seesAfterLookingAgain("sets the version that is here aside")
                    .looksAt("link-two-versions");
            reader.opens(EPOCHS);
            assertThat(main(reader)).containsText("An administrator of your agency sets it aside here.");
            kent.opens(EPOCHS).looksAt("epochs-two-versions");
            new Form(kent.page()).press("Set our version aside");
            assertThat(main(kent)).containsText("Confirm that you have spoken with the partner");
            new Form(kent.page()).choose("spoken", "yes").press("Set our version aside");
            assertThat(main(kent)).containsText("Our version is set aside");
            assertThat(main(kent)).containsText("nothing has to be entered again");

            kent.opens(EPOCHS)
                    .seesAfterLookingAgain("Our log can go on only under a new epoch")
                    .looksAt("epochs-needed");
            reader.opens(EPOCHS);
            assertThat(main(reader)).containsText("An administrator of your agency begins it here.");
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
