package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** Commissioner, approver, NHS, auditor: two agencies agree who pays for one service. */
class CommissioningJourney {
    private static final String TITLE = "Speech and language therapy in schools";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void two_agencies_agree_and_an_auditor_sees_that_both_books_agree() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            SampleDraft.write(commissioner.page(), TITLE, commissioner::looksAt);
            assertThat(main(commissioner)).containsText("approver");
        }
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            open(approver, "/work");
            new DecidePages(approver.page(), approver::looksAt).offer();
            approver.seesAfterLookingAgain("Held by both").looksAt("record-offered-by-us");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            open(health, "/work");
            health.looksAt("record-offered-to-us");
            new DecidePages(health.page(), health::looksAt).accept("Agree therapies in schools on these terms.");
            assertThat(main(health)).containsText("Agreed");
            health.seesAfterLookingAgain("Held by both").looksAt("record-agreed");
        }
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens("/records").looksAt("records-auditor");
            open(auditor, "/records");
            assertThat(main(auditor)).containsText("Agreed");
            assertThat(auditor.page().getByText("Answer version")).hasCount(0);
            // While another journey writes, one book may be an entry behind for a moment.
            auditor.opens("/books")
                    .seesAfterLookingAgain("The two books agree on all")
                    .looksAt("books");
        }
    }

    private static void open(Person person, String list) {
        person.opens(list).follows(TITLE);
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
