package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** Both finance officers agree the statement of a quarter: one agrees, the other queries and then agrees, an auditor reads it in both books. */
class QuarterJourney {
    private static final String YEAR = "/money?partnership=kcc-kmicb&year=2017";
    private static final String QUARTER = "To 31 December 2017";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void one_agrees_the_other_queries_and_agrees_and_an_auditor_sees_it() {
        try (var kent = Person.signedIn(stack, "kent.finance");
                var health = Person.signedIn(stack, "icb.finance")) {
            kent.opens(YEAR).looksAt("quarters").follows(QUARTER).looksAt("quarter-not-agreed");
            assertThat(main(kent)).containsText("Neither agency has agreed this statement yet.");
            new Form(kent.page()).press("Agree this statement");
            assertThat(main(kent)).containsText("Confirm that you agree this statement for your agency");
            kent.looksAt("quarter-mistake");
            new Form(kent.page()).choose("sure", "yes").press("Agree this statement");
            assertThat(main(kent)).containsText("Your agency has agreed this statement.");

            awaits(health.opens(YEAR), "Waits for").follows(QUARTER).looksAt("quarter-waits");
            assertThat(main(health)).containsText("has agreed this very statement");
            new Form(health.page())
                    .fill("why", "Early help of autumn 2017 was invoiced twice.")
                    .press("Send the query");
            assertThat(main(health)).containsText("Early help of autumn 2017 was invoiced twice.");
            awaits(kent.opens(YEAR), "Queried").follows(QUARTER).looksAt("quarter-queried");
            assertThat(main(kent)).containsText("Early help of autumn 2017 was invoiced twice.");

            new Form(health.page()).choose("sure", "yes").press("Agree this statement");
            assertThat(main(health)).containsText("Both agencies have agreed this statement.");
            awaits(kent.opens(YEAR), "Agreed")
                    .follows(QUARTER)
                    .picturesTop("quarter", 1100)
                    .looksAt("quarter-agreed");
        }
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens(YEAR + "&book=kmicb").follows(QUARTER).looksAt("quarter-auditor");
            assertThat(main(auditor)).containsText("Both agencies have agreed this statement.");
            assertThat(auditor.page().locator("textarea")).hasCount(0);
        }
    }

    /** The list of quarters is read again until the partner's word has come. */
    private static Person awaits(Person person, String state) {
        Await.until("the quarter is said to be " + state, PATIENCE, () -> {
            person.page().reload();
            return person.page()
                    .locator(".govuk-summary-list__row")
                    .filter(new Locator.FilterOptions().setHasText(QUARTER))
                    .innerText()
                    .contains(state);
        });
        return person;
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
