package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** Kent ends an agreement by notice: one person prepares it, another gives it, and the NHS sees what remains. */
class NoticeJourney {
    private static final String TITLE = "Therapy that is to end in 2029";
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 3, 31);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void what_is_agreed_ends_by_notice_under_its_own_terms() {
        agree();
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            commissioner.opens("/records").follows(TITLE).follows("Notice to end");
            commissioner.looksAt("notice-prepare");
            send(commissioner, LocalDate.of(2026, 12, 24));
            assertThat(main(commissioner)).containsText("longer notice");
            commissioner.looksAt("notice-too-short");
            send(commissioner, LAST_DAY);
            assertThat(main(commissioner)).containsText("The notice is with an approver now");
            commissioner.follows("Notice to end").looksAt("notice-prepared");
        }
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens("/work").follows(TITLE);
            assertThat(main(approver)).containsText("31 March 2029");
            approver.looksAt("notice-give");
            new Form(approver.page())
                    .choose("interests", "no")
                    .choose("confirm", "yes")
                    .press("Give this notice");
            assertThat(main(approver)).containsText("Notice given by Kent");
            assertThat(main(approver)).containsText("What remains after notice");
            approver.seesAfterLookingAgain("Held by both").looksAt("record-with-notice");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/records").follows(TITLE);
            health.seesAfterLookingAgain("the whole agreement ends on 31 March 2029");
            assertThat(main(health)).containsText("Agreed");
        }
    }

    private void agree() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            SampleDraft.write(commissioner.page(), TITLE);
        }
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), _ -> {}).offer();
            approver.seesAfterLookingAgain("Held by both");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").follows(TITLE);
            new DecidePages(health.page(), _ -> {}).accept("Agree it for as long as it is needed.");
            health.seesAfterLookingAgain("Held by both");
        }
    }

    private static void send(Person commissioner, LocalDate lastDay) {
        new Form(commissioner.page())
                .day("last-day", lastDay)
                .choose("what", "whole")
                .fill("reasons", "The service is taken in house.")
                .press("Send to an approver");
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
