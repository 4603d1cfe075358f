package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Kent's finance officer sees what is still owed to the NHS body, enters a payment by mistake and rightly, and the other confirms it. */
class MoneyJourney {
    private static final String TITLE = "Children and young people's mental health service";
    private static final String STATEMENT = "/money?partnership=kcc-kmicb&year=2026";

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void what_is_owed_is_paid_and_confirmed_and_the_statement_says_so() {
        try (var kent = Person.signedIn(stack, "kent.finance");
                var health = Person.signedIn(stack, "icb.finance")) {
            kent.opens(STATEMENT).looksAt("money-statement");
            assertThat(main(kent)).containsText("Statement of account 2026/27");
            assertThat(row(kent, "Pupil referral units")).containsText("£20,833.34");

            kent.follows(TITLE).picturesTop("money-record", 1100).looksAt("money-record");
            kent.follows("Enter a payment");
            new Form(kent.page()).press("Enter it");
            assertThat(main(kent)).containsText("There is a problem");
            kent.looksAt("money-payment-mistakes");
            pay(kent, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30), "20,833.34");
            assertThat(main(kent)).containsText("within one financial year");
            pay(kent, FIRST, LAST, "20,833.34");
            assertThat(main(kent)).containsText("The payment is entered");
            kent.page()
                    .getByText("Take it back: it was entered in error")
                    .first()
                    .click();
            assertThat(main(kent)).containsText("It is taken back and counts no more");

            kent.follows("Enter a payment");
            pay(kent, FIRST, LAST, "20,833.34");
            kent.seesAfterLookingAgain("received by NHS Kent and Medway");
            kent.looksAt("money-payment-entered");

            health.opens(STATEMENT).follows(TITLE).seesAfterLookingAgain("BACS 2026-08");
            health.page().getByText("Confirm that it has come").first().click();
            assertThat(main(health)).containsText("You have confirmed that the money has come");
            kent.seesAfterLookingAgain("Confirmed as received");

            kent.opens(STATEMENT);
            assertThat(row(kent, "Pupil referral units")).containsText("£20,833.34");
            assertThat(row(kent, "Pupil referral units")).containsText("£0");
            assertThat(kent.paper().problems("money-statement")).isEmpty();
            var table = kent.page().request().get("/money.csv?partnership=kcc-kmicb&year=2026");
            assertThat(new String(table.body(), StandardCharsets.UTF_8))
                    .contains("\"Pupil referral units\"")
                    .contains(",20833.34,20833.34,0.00,0.00,20833.34,0.00,");
        }
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens("/money?partnership=kcc-kmicb&year=2026&book=kmicb").looksAt("money-auditor");
            assertThat(row(auditor, "Pupil referral units")).containsText("£20,833.34");
        }
    }

    private static void pay(Person person, LocalDate from, LocalDate to, String pounds) {
        var option = person.page()
                .locator("select[name=line] option")
                .filter(new Locator.FilterOptions().setHasText("Pupil referral units"))
                .first()
                .getAttribute("value");
        new Form(person.page())
                .select("line", option)
                .day("from", from)
                .day("to", to)
                .fill("amount", pounds)
                .day("paid-on", LocalDate.of(2026, 9, 7))
                .fill("reference", "BACS 2026-08")
                .press("Enter it");
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
