package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentDispute;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * Two officers explore a settlement without prejudice; afterwards an auditor and a finance officer look everywhere for what was said,
 * and find that something was.
 */
class ProposalJourney {
    private static final String TITLE = "Transport that both would rather share";
    private static final String WORDS = "We would drop the claim for the spring term";
    private static final String SHARE = "61.73";
    private static final String FIGURE = "6173";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void what_is_proposed_without_prejudice_stays_between_the_two_bodies() {
        var dispute = KentDispute.raised(stack, TITLE);
        dispute.acknowledged(Api.as(stack, "kent.commissioner"));
        dispute.acknowledged(Api.as(stack, "icb.commissioner"));
        try (var kent = Person.signedIn(stack, "kent.commissioner");
                var health = Person.signedIn(stack, "icb.commissioner")) {
            propose(kent, dispute);
            answer(health);
            kent.seesAfterLookingAgain("Accepted in principle").looksAt("dispute-proposal-accepted");
            assertThat(kent.page().locator("#proposals")).containsText("draft the settlement as an offer");
            kent.opens("/records/" + Texts.PARTNERSHIP + "/" + dispute.recordId() + "/readings")
                    .seesAfterLookingAgain("What was proposed without prejudice");
        }
        Await.until("it is told by e-mail", PATIENCE, () -> stack.caughtMail().contains("without prejudice"));
        holdsNothing("e-mail", stack.caughtMail());
        for (var user : List.of("auditor", "kent.finance", "icb.finance", "kent.administrator")) {
            findsNothing(user, dispute);
        }
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens(dispute.page());
            assertThat(auditor.page().locator("#proposals")).containsText("1 proposal was made.");
            assertThat(auditor.page().locator("#proposals")).containsText("Answered by");
            assertThat(auditor.page().locator("#proposals")).not().containsText("Accepted");
            auditor.looksAt("dispute-proposal-of-others");
        }
    }

    private void propose(Person kent, KentDispute dispute) {
        kent.opens(dispute.page());
        new Form(kent.page()).press("Propose it");
        assertThat(main(kent)).containsText("There is a problem");
        kent.looksAt("dispute-proposal-mistakes");
        new Form(kent.page())
                .fill("split-0", SHARE)
                .fill("proposal-words", WORDS)
                .press("Propose it");
        assertThat(main(kent)).containsText("Your proposal is on its way");
        assertThat(kent.page().locator("#proposals")).containsText(WORDS);
        assertThat(kent.page().locator("#proposals")).containsText(SHARE + "%");
        assertThat(kent.page().locator("#proposals")).containsText("shown to the two bodies only");
        kent.looksAt("dispute-proposed");
    }

    private static void answer(Person health) {
        health.opens("/work").seesAfterLookingAgain("Answer what was proposed without prejudice in the dispute");
        holdsNothing("work", health.page().content());
        health.follows("Answer what was proposed without prejudice in the dispute about " + TITLE)
                .looksAt("dispute-proposal-to-answer");
        assertThat(health.page().locator("#proposals")).containsText(WORDS);
        new Form(health.page())
                .choose("proposal-accepts", "true")
                .choose("proposal-sure", "yes")
                .press("Answer it");
        assertThat(main(health)).containsText("You have accepted it in principle");
    }

    /** On no page, in no file and by no script. */
    private void findsNothing(String user, KentDispute dispute) {
        var record = "/records/" + Texts.PARTNERSHIP + "/" + dispute.recordId();
        var query = "?partnership=" + Texts.PARTNERSHIP;
        var pages = List.of(
                dispute.page(),
                record,
                record + "?show=disputes",
                record + "/discussion",
                record + "/readings",
                record + "/money",
                "/records" + query,
                "/records.csv" + query,
                "/records" + query + "&text=spring",
                "/disputes" + query,
                "/findings" + query,
                "/findings.csv" + query,
                "/money" + query,
                "/money.csv" + query,
                "/readings/" + Texts.PARTNERSHIP,
                "/books");
        try (var person = Person.signedIn(stack, user)) {
            pages.stream()
                    .flatMap(page -> user.equals("auditor") ? ofBothBooks(page) : Stream.of(page))
                    .forEach(page -> holdsNothing(
                            page + " for " + user,
                            person.page().request().get(page).text()));
        }
        var api = Api.as(stack, user);
        Assertions.assertThat(api.get(dispute.path() + "/proposals" + query).status())
                .isEqualTo(403);
        for (var path : List.of(
                "/records/" + dispute.recordId(),
                "/records" + query,
                "/disputes" + query,
                "/findings" + query,
                "/readings" + query,
                "/erasures" + query,
                "/records/" + dispute.recordId() + "/discussion",
                "/records/" + dispute.recordId() + "/account",
                dispute.path() + "/proposals")) {
            holdsNothing(path + " for " + user, api.get(path).text());
        }
    }

    private static Stream<String> ofBothBooks(String page) {
        var sign = page.contains("?") ? "&" : "?";
        return Stream.of("kcc", "kmicb").map(book -> page + sign + "book=" + book);
    }

    private static void holdsNothing(String where, String text) {
        Assertions.assertThat(text).as(where).doesNotContain(WORDS).doesNotContain(SHARE + "%");
        Assertions.assertThat(text).as(where).doesNotContain("BasisPoints\":" + FIGURE);
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
