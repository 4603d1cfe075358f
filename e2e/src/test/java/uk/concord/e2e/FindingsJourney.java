package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** What the rules find in the story, on pages, in a file, by the API, and the same for both agencies and an auditor. */
class FindingsJourney {
    private static final String MENTAL_HEALTH = "mental health service";
    private static final String THERAPIES = "occupational";
    /** After the story's agreements ended, and before anything that other journeys agree on begins. */
    private static final String DAY = "2026-10-01";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void the_deliberate_defects_of_the_story_are_found_and_nothing_else() {
        for (var user : List.of("kent.commissioner", "icb.commissioner", "auditor")) {
            assertThat(found(user, "kcc-kmicb", MENTAL_HEALTH))
                    .containsExactly(
                            "EXPIRED_WITHOUT_SUCCESSOR from 2026-09-01",
                            "CONTRIBUTION_UNPAID from 2026-03-03",
                            "RETURN_MISSING from 2018-07-31",
                            "RETURN_MISSING from 2018-07-31");
            assertThat(found(user, "kcc-kmicb", THERAPIES))
                    .containsExactly(
                            "EXISTING_DECIDED_AFTER_IT_BEGAN from 2024-03-31",
                            "PAST_REVIEW from 2024-10-01 until 2025-09-01",
                            "EXPIRED_WITHOUT_SUCCESSOR from 2025-09-01");
            assertThat(found(user, "kcc-kmicb", "school nursing")).isEmpty();
            assertThat(found(user, "kcc-kmicb", "arrangement"))
                    .containsExactly(
                            "PAST_REVIEW from 2027-04-01 until 2028-04-01",
                            "EXPIRED_WITHOUT_SUCCESSOR from 2028-04-01");
        }
        assertThat(found("medway.commissioner", "mdw-kmicb", "arrangement")).hasSize(2);
    }

    @Test
    void what_was_spent_on_therapies_before_anybody_decided_is_at_stake() {
        var money = story("kent.commissioner", "kcc-kmicb", THERAPIES)
                .path("findings")
                .path(0)
                .path("finding")
                .path("moneyPence")
                .asLong();
        // A year of 2,279,491 pounds but its last day.
        assertThat(money).isEqualTo(227_336_333);
    }

    @Test
    void they_are_counted_opened_read_with_their_record_and_taken_away() {
        try (var kent = Person.signedIn(stack, "kent.commissioner")) {
            kent.opens("/findings?partnership=kcc-kmicb&on=" + DAY);
            assertThat(main(kent)).containsText("Existing agreement, decided after it began");
            kent.follows("Existing agreement, decided after it began");
            assertThat(main(kent)).containsText("Local Authorities (Executive Arrangements)");
            assertThat(main(kent)).containsText("For both to put right");
            kent.looksAt("findings").picturesTop("findings", 1_000);

            var table =
                    kent.page().request().get(kent.page().locator("a[download]").getAttribute("href"));
            assertThat(table.status()).isEqualTo(200);
            assertThat(table.text()).startsWith("\uFEFF").contains("2273363.33");

            kent.follows("Speech and language");
            kent.page().getByText("What it rests on, and what to do").first().click();
            kent.looksAt("findings-of-record");
            kent.page()
                    .locator("#findings")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kent offered version 1"))
                    .first()
                    .click();
            assertThat(kent.page().locator("li:target")).containsText("offered version 1");
        }
    }

    @Test
    void filters_stand_in_the_address_and_where_nothing_is_found_the_page_says_so() {
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens("/findings?partnership=kcc-kmicb");
            auditor.page().locator("#book").selectOption("kmicb");
            auditor.page().locator("#owner").selectOption("kcc");
            fill(auditor.page(), "1", "1", "1995");
            auditor.presses("Show these");
            assertThat(auditor.page().url()).contains("book=kmicb", "owner=kcc", "on-year=1995");
            assertThat(main(auditor)).containsText("Nothing found on Sun 1 January 1995.");
            auditor.looksAt("findings-none");
        }
    }

    private static void fill(Page page, String day, String month, String year) {
        page.locator("#on").fill(day);
        page.locator("#on-month").fill(month);
        page.locator("#on-year").fill(year);
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }

    private List<String> found(String user, String partnership, String words) {
        var found = new ArrayList<String>();
        for (var view : story(user, partnership, words).path("findings")) {
            var finding = view.path("finding");
            var until = finding.path("holdsUntil").asText();
            found.add(finding.path("kind").asText() + " from "
                    + finding.path("holdsFrom").asText() + (until.isEmpty() ? "" : " until " + until));
            assertThat(view.path("entries")).isNotEmpty();
        }
        return found;
    }

    /** Other journeys may have made records with such words: the story's is the first of all. */
    private JsonNode story(String user, String partnership, String words) {
        var api = Api.as(stack, user);
        var records = api.get("/records?partnership=" + partnership + "&pageSize=100&query=" + words.replace(" ", "+"))
                .given()
                .path("items");
        var id = records.path(records.size() - 1).path("id").asText();
        return api.get("/records/" + id + "?partnership=" + partnership).given();
    }
}
