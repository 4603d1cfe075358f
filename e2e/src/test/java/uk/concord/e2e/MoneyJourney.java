package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Both finance officers and an auditor see what Kent still owes the NHS body, and are told what a payment needs. */
class MoneyJourney {
    private static final String TITLE = "Children and young people's mental health service";
    private static final String STATEMENT = "/money?partnership=kcc-kmicb&year=2026";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void both_see_what_is_owed_and_are_told_what_a_payment_needs() {
        try (var kent = Person.signedIn(stack, "kent.finance");
                var health = Person.signedIn(stack, "icb.finance")) {
            kent.opens(STATEMENT).looksAt("money-statement");
            assertThat(main(kent)).containsText("Statement of account 2026/27");
            assertThat(row(kent, "Pupil referral units")).containsText("£20,833.34");

            kent.follows(TITLE).picturesTop("money-record", 1100).looksAt("money-record");
            kent.presses("Enter a payment");
            new Form(kent.page()).press("Enter it");
            assertThat(main(kent)).containsText("There is a problem");
            kent.looksAt("money-payment-mistakes");
            assertThat(main(health.opens(STATEMENT))).containsText("Statement of account 2026/27");
            var table = kent.page().request().get("/money.csv?partnership=kcc-kmicb&year=2026");
            assertThat(new String(table.body(), StandardCharsets.UTF_8))
                    .contains("\"Pupil referral units\"")
                    .contains(",20833.34,20833.34,0.00,0.00,0.00,20833.34,");
        }
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens("/money?partnership=kcc-kmicb&year=2026&book=kmicb").looksAt("money-auditor");
            assertThat(row(auditor, "Pupil referral units")).containsText("£20,833.34");
        }
    }

    private static Locator row(Person person, String words) {
        return person.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
