package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Books;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.DraftPages;
import uk.concord.e2e.stack.RunningStack;

/** Both agencies counter each other's offers until one is accepted. */
class CounterJourney {
    private static final String TITLE = "Quiet rooms, there and back";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void an_offer_is_countered_there_and_back_until_it_is_accepted() {
        KentOffer.made(stack, TITLE).readBy(Api.as(stack, "icb.approver"));
        try (var healthCommissioner = Person.signedIn(stack, "icb.commissioner");
                var health = Person.signedIn(stack, "icb.approver");
                var kentCommissioner = Person.signedIn(stack, "kent.commissioner");
                var kent = Person.signedIn(stack, "kent.approver")) {
            draftsCounter(healthCommissioner, 12, true);
            health.opens("/work").follows("Decide on the draft of " + TITLE);
            assertThat(main(health)).containsText("This draft is a counter-offer");
            new DecidePages(health.page(), name -> {
                        assertThat(main(health)).containsText("What changes against version 1 by Kent");
                        assertThat(main(health)).containsText("12 months");
                        health.looksAt(name);
                    })
                    .counter();
            assertThat(main(health)).containsText("You have answered with a counter-offer");
            health.seesAfterLookingAgain("Held by both").looksAt("record-countered");

            draftsCounter(kentCommissioner, 9, false);
            kent.opens("/work").follows("Decide on the draft of " + TITLE);
            new DecidePages(kent.page(), name -> {}).counter();
            kent.seesAfterLookingAgain("Held by both");

            health.opens("/work").follows(TITLE);
            assertThat(main(health)).containsText("offered version 3");
            new DecidePages(health.page(), health::looksAt).accept("Agree on nine months.");
            assertThat(main(health)).containsText("Agreed");

            kentCommissioner.opens("/records").follows(TITLE).seesAfterLookingAgain("Agreed from");
            compares(kentCommissioner);
            proposesNewTerms(kentCommissioner);
        }
        Books.awaitAgreement(stack);
    }

    private static void draftsCounter(Person commissioner, int notice, boolean look) {
        commissioner.opens("/work").follows(TITLE);
        commissioner.presses("Draft a counter-offer");
        assertThat(main(commissioner)).containsText("This draft is a counter-offer");
        if (look) {
            commissioner.looksAt("draft-counter");
        }
        new DraftPages(commissioner.page(), name -> {})
                .notice(notice)
                .decisionRecord()
                .submit();
        assertThat(main(commissioner)).containsText("The draft is with an approver now");
    }

    /** From the newest version to the first, and the other way round by the form. */
    private static void compares(Person reader) {
        reader.follows("Compare with it");
        assertThat(main(reader)).containsText("Compare two versions");
        assertThat(reader.page().url()).contains("before=").contains("after=");
        assertThat(main(reader)).containsText("9 months");
        reader.looksAt("compare");
    }

    /** What is agreed stays so while new terms are drafted. */
    private static void proposesNewTerms(Person commissioner) {
        commissioner.follows("Back to the record");
        commissioner.presses("Propose new terms");
        assertThat(main(commissioner)).containsText("Period and notice");
        commissioner.opens("/records").follows(TITLE);
        assertThat(main(commissioner)).containsText("Agreed from");
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
