package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Kent's approver finds that words should not stand there, an administrator erases them, and the NHS sees that they are gone. */
class ErasureJourney {
    private static final String TITLE = "Words that name somebody";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void words_go_at_both_agencies_when_a_second_person_says_so_and_the_offer_stays() {
        var offer = KentOffer.made(stack, TITLE);
        offer.readBy(Api.as(stack, "icb.approver"));
        try (var kent = Person.signedIn(stack, "kent.approver");
                var administrator = Person.signedIn(stack, "kent.administrator");
                var health = Person.signedIn(stack, "icb.approver")) {
            kent.opens("/records").follows(TITLE).follows("Erase these words").looksAt("erasure-ask");
            new Form(kent.page()).press("Ask for these words to be erased");
            assertThat(main(kent)).containsText("Say why these words should go");
            new Form(kent.page())
                    .choose("reason", "mistake")
                    .choose("sure", "yes")
                    .press("Ask for these words to be erased");
            assertThat(main(kent)).containsText("An administrator who is not you must look at it now");
            kent.looksAt("erasure-asked").follows("The words of a decision");
            assertThat(main(kent)).not().containsText("Erase these words for good");

            administrator.opens("/").follows("Words to be erased").follows("The words of a decision");
            administrator.looksAt("erasure-look");
            new Form(administrator.page()).press("Erase these words for good");
            assertThat(main(administrator)).containsText("Say that you have read the words");
            new Form(administrator.page()).choose("confirm", "yes").press("Erase these words for good");
            assertThat(main(administrator)).containsText("The words are gone from our book");
            administrator.looksAt("erasure-done");

            health.opens("/records").follows(TITLE).seesAfterLookingAgain("Kent erased these words on");
            health.looksAt("record-erased");
            assertThat(main(health)).containsText("they should never have been entered");
            kent.opens("/records").follows(TITLE).seesAfterLookingAgain("that its copy is gone too");
            assertThat(main(kent)).containsText("Kent offered version 1");
        }
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
