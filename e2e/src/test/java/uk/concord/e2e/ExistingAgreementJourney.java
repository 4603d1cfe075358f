package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.DraftPages;
import uk.concord.e2e.stack.RunningStack;

/** An agreement that both bodies made before Concord is entered through the pages, decided then and recorded now. */
class ExistingAgreementJourney {
    private static final String TITLE = "Portage home visiting, agreed in 2024";
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void what_was_decided_before_is_recorded_with_the_dates_on_which_each_body_decided_it() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            write(commissioner);
        }
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), name -> {}).offer();
            approver.seesAfterLookingAgain("Held by both");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").follows(TITLE);
            var decision = new DecidePages(health.page(), name -> {});
            decision.readToAccept();
            health.looksAt("decide-accept-existing");
            decision.confirmExisting(LocalDate.of(2024, 3, 12), "ICB/2024/017");
            assertThat(health.page().locator("main")).containsText("Agreed");
            assertThat(health.page().locator("main")).containsText("ICB/2024/017");
            health.seesAfterLookingAgain("Held by both");
        }
    }

    private static void write(Person commissioner) {
        var page = commissioner.opens("/work").page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start a draft with"))
                .first()
                .click();
        new DraftPages(page, name -> {})
                .service(TITLE, "OTH")
                .existing(LocalDate.of(2024, 2, 20), "24/00011")
                .period(FROM, TO)
                .line("Home visitors", FROM.getYear(), 2, "310,000")
                .legal()
                .outcomes()
                .equality()
                .decisionRecord()
                .submit();
    }
}
