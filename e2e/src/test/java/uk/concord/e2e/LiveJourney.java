package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** What one agency does appears on the other's open page, which nobody loads again. */
@Isolated("it measures how soon something is seen")
class LiveJourney {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final double PATIENCE = 20_000;
    private static final String STAYS = "() => { window.stays = true; }";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void an_offer_appears_on_the_partners_open_page_within_a_second() {
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").page().evaluate(STAYS);
            // One for each of its two partnerships.
            assertThat(health.page().locator("[data-live]")).hasCount(2);
            var times = IntStream.range(0, 5)
                    .mapToLong(number -> untilSeen(health, "Seen live, number " + number))
                    .sorted()
                    .toArray();
            assertThat(health.page().evaluate("() => window.stays")).isEqualTo(true);
            assertThat(health.page().locator("#live-status")).containsText("brought up to date");
            assertThat(times[2]).as("milliseconds, the middle one of five").isLessThan(AT_ONCE.toMillis());
            health.looksAt("work-live");
        }
    }

    private long untilSeen(Person health, String title) {
        var draft = KentOffer.submitted(stack, "kent.commissioner", title, 1_000_000);
        var approver = Api.as(stack, "kent.approver");
        approver.get("/links").given();
        approver.post(
                        "/drafts/" + draft.path("id").asText() + "/offer",
                        KentOffer.key(),
                        Texts.at(draft.path("version").asLong()))
                .given();
        long offered = System.nanoTime();
        assertThat(health.page().locator("#ours")).containsText(title, soon());
        return Duration.ofNanos(System.nanoTime() - offered).toMillis();
    }

    @Test
    void an_answer_appears_on_the_open_record_and_the_focus_stays_where_it_was() {
        var offer = KentOffer.made(stack, "Answered while we look");
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            commissioner
                    .opens("/records/" + Texts.PARTNERSHIP + "/" + offer.recordId())
                    .page()
                    .evaluate(STAYS);
            var decisions = commissioner
                    .page()
                    .locator("#timeline a")
                    .filter(new Locator.FilterOptions().setHasText("Decisions"));
            decisions.focus();
            var health = Api.as(stack, "icb.approver");
            offer.readBy(health);
            health.post(offer.path() + "/acceptance", KentOffer.key(), offer.answer("Agree while they look."))
                    .given();
            assertThat(commissioner.page().locator("#stand")).containsText("Agreed", soon());
            assertThat(commissioner.page().locator("#timeline")).containsText("accepted", soon());
            assertThat(decisions).isFocused();
            assertThat(commissioner.page().evaluate("() => window.stays")).isEqualTo(true);
        }
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE).setIgnoreCase(true);
    }
}
