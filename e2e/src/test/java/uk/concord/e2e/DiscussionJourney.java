package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** Kent shows a draft before anybody decides, the NHS asks, Kent replies, and the NHS marks its question as answered. */
class DiscussionJourney {
    private static final String TITLE = "Sensory circuits, shown before they are offered";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void both_talk_about_a_draft_before_anybody_has_decided_on_it() {
        try (var kent = Person.signedIn(stack, "kent.commissioner");
                var health = Person.signedIn(stack, "icb.commissioner")) {
            var draft = SampleDraft.fill(kent.page(), TITLE, _ -> {});
            kent.follows("Show it to your partner first").looksAt("draft-share");
            new Form(kent.page()).press("Show this draft");
            assertThat(main(kent)).containsText("Shared draft");
            kent.seesAfterLookingAgain("received by NHS Kent and Medway").looksAt("discussion-shared");

            health.opens("/records").follows(TITLE).follows("Discussion").follows("Look at this draft");
            assertThat(main(health)).containsText("Nobody has decided on this");
            health.looksAt("discussion-draft");
            new Form(health.page())
                    .choose("kind", "question")
                    .fill("text", "Who pays for the rooms?")
                    .press("Say it");
            health.seesAfterLookingAgain("received by Kent").looksAt("discussion-question");

            kent.seesAfterLookingAgain("Who pays for the rooms?").follows("Reply");
            kent.looksAt("discussion-reply");
            new Form(kent.page()).press("Reply");
            assertThat(main(kent)).containsText("Write what you want to say");
            new Form(kent.page()).fill("text", "The council does.").press("Reply");

            health.seesAfterLookingAgain("The council does.");
            new Form(health.page()).press("Mark as answered");
            assertThat(main(health)).containsText("Question, answered");
            assertThat(main(health)).containsText("No question is open");
            kent.seesAfterLookingAgain("No question is open").looksAt("discussion-answered");

            kent.opens("/work").follows(TITLE);
            draft.submit();
            assertThat(main(kent)).containsText("approver");
        }
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
