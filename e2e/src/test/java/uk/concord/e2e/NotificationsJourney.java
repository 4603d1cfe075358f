package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** The NHS's approver is told of an offer by e-mail, follows its link to the record, and chooses to be told once a day. */
class NotificationsJourney {
    private static final String TITLE = "Swimming for children who need it";
    private static final Pattern LINK = Pattern.compile("/records/[a-z-]+/[0-9a-f-]{36}");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void an_offer_arrives_by_e_mail_with_a_link_and_without_a_word_of_it() {
        try (var kent = Person.signedIn(stack, "kent.commissioner");
                var director = Person.signedIn(stack, "kent.approver");
                var health = Person.signedIn(stack, "icb.approver")) {
            SampleDraft.fill(kent.page(), TITLE, _ -> {}).submit();
            director.opens("/work").follows(TITLE);
            new DecidePages(director.page(), _ -> {}).offer();
            var record = LINK.matcher(director.page().url());
            Assertions.assertThat(record.find()).isTrue();
            var path = record.group();

            Await.until(
                    "the e-mail is caught", PATIENCE, () -> stack.caughtMail().contains(path));
            var mail = stack.caughtMail();
            Assertions.assertThat(mail)
                    .contains("icb.approver@kmicb.example")
                    .doesNotContain(TITLE)
                    .doesNotContain("auditor@audit.example");
            health.opens(path);
            assertThat(health.page().locator("h1")).containsText(TITLE);

            health.opens("/work").follows("Choose what you are told by e-mail").looksAt("notifications");
            new Form(health.page()).choose("choice", "digest").press("Save");
            assertThat(health.page().locator("main")).containsText("What you are told by e-mail is saved");
            assertThat(health.page().locator("input[value=digest]")).isChecked();
            new Form(health.page()).choose("choice", "at-once").press("Save");
        }
    }
}
