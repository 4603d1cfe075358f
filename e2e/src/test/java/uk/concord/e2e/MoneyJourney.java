package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.KentAccount;
import uk.concord.e2e.api.KentDispute;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/**
 * Both finance officers and an auditor see what Kent still owes the NHS body and are told what a payment needs; money is paid, confirmed,
 * taken back, and entered from a file.
 */
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

    @Test
    void a_payment_is_entered_confirmed_and_one_in_error_is_taken_back() {
        var account = KentAccount.agreed(stack, "Quiet rooms that the NHS runs");
        try (var kent = Person.signedIn(stack, "kent.finance");
                var health = Person.signedIn(stack, "icb.finance")) {
            pay(kent.opens(account.page()), "BACS 4711");
            health.opens(account.page()).seesAfterLookingAgain("Confirm that it has come");
            assertThat(health.page().getByText("Take it back")).hasCount(0);
            health.presses("Confirm that it has come");
            assertThat(main(health)).containsText("You have confirmed that the money has come");
            health.looksAt("money-confirmed");
            kent.opens(account.page()).seesAfterLookingAgain("Confirmed as received");

            pay(kent, "BACS 4712");
            kent.presses("Take it back: it was entered in error");
            assertThat(main(kent)).containsText("It is taken back and counts no more");
            kent.looksAt("money-taken-back");
            health.seesAfterLookingAgain("Taken back");
        }
    }

    private void pay(Person finance, String reference) {
        finance.presses("Enter a payment");
        new Form(finance.page())
                .select("line", "0.0")
                .day("from", KentDispute.firstDay())
                .day("to", KentDispute.firstDay().plusDays(29))
                .fill("amount", "4,166.67")
                .day("paid-on", stack.businessDay())
                .fill("reference", reference)
                .press("Enter it");
        assertThat(main(finance)).containsText("The payment is entered");
    }

    @Test
    void costs_and_payments_of_a_file_are_checked_then_entered_and_never_twice() {
        var account = KentAccount.agreed(stack, "Quiet rooms paid for from a file");
        try (var kent = Person.signedIn(stack, "kent.finance")) {
            kent.opens(STATEMENT)
                    .follows("Enter costs and payments from a file")
                    .looksAt("money-import");
            var template = kent.page()
                    .waitForDownload(
                            () -> kent.page().getByText("Download the template").click());
            var day = stack.businessDay().toString();
            var file = read(template.path())
                    .replace("KC-2026-0001", account.ref())
                    .replace("Early help", "rooms")
                    .replace("GENERAL_FUND", "DSG_HIGH_NEEDS")
                    .replace("2026-04-01", KentDispute.firstDay().toString())
                    .replace("2026-04-30", KentDispute.firstDay().plusDays(29).toString())
                    .replace("2026-05-04", day)
                    .replace("2026-05-02", day);

            handIn(kent, file.replace("payment,", "gift,").replace("98,250.50", "=1+1"));
            assertThat(kent.page().locator("#report")).containsText("Nothing was entered");
            assertThat(kent.page().locator("#report")).containsText("Row 2, kind");
            assertThat(kent.page().locator("#report")).containsText("Row 3, amount");
            kent.looksAt("money-import-refused");

            handIn(kent, file);
            assertThat(kent.page().locator("#report"))
                    .containsText("Check your file: 1 cost, 1 payment, £198,250.50 in all");
            kent.looksAt("money-import-checked").presses("Enter all of it");
            assertThat(main(kent)).containsText("All of it is entered");

            kent.opens(account.page());
            assertThat(main(kent)).containsText("Rooms has cost £98,250.50");
            assertThat(main(kent)).containsText("BACS 4711");
            handIn(kent.opens("/money/import"), file);
            assertThat(kent.page().locator("#report")).containsText("Your agency has entered all of this before");
        }
    }

    private static void handIn(Person person, String table) {
        person.page()
                .locator("#table")
                .setInputFiles(new FilePayload("money.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        new Form(person.page()).press("Check the file");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
