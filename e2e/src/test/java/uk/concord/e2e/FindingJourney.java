package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** Finding a record among others, taking the list away, and seeing who has looked. */
class FindingJourney {
    private static final String TITLE = "Numbat nursing at home";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_record_is_found_by_its_words_and_filters_which_the_address_keeps() {
        var offer = KentOffer.made(stack, TITLE);
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            var page = approver.opens("/records").page();
            page.locator("#q").fill("numb nurs");
            page.getByText("More to filter by").click();
            page.locator("#provider").selectOption("ODS:RYY");
            page.getByLabel("Only those I took part in").check();
            page.getByText("Show these").click();
            assertThat(page.locator("main")).containsText(TITLE);
            assertThat(page.locator("main")).containsText("1 record");
            assertThat(page.url()).contains("q=numb", "provider=ODS%3ARYY", "mine=yes");
            approver.looksAt("records-filtered");

            var table = page.request().get(page.locator("a[download]").getAttribute("href"));
            assertThat(table.status()).isEqualTo(200);
            assertThat(table.headers().get("content-type")).startsWith("text/csv");
            assertThat(table.text()).startsWith("\uFEFF").contains(TITLE).contains("50000.00");

            page.getByText("Take all filters away").click();
            assertThat(page.locator("#q")).hasValue("");

            page.locator("#q").fill("nothing like that");
            page.getByText("Show these").click();
            assertThat(page.locator("main")).containsText("No record matches.");
        }
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens("/records?q=numbat").follows(TITLE);
            assertThat(auditor.page().locator("body")).containsText("Your reading is recorded.");
        }
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            commissioner.opens("/records/kcc-kmicb/" + offer.recordId()).follows("Who has read it");
            assertThat(commissioner.page().locator("main")).containsText("Auditor");
            commissioner.looksAt("readings");
        }
    }
}
