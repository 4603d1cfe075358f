package uk.concord.e2e.fault;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.Await;

/** What people see at their browsers while something is away, and afterwards. */
final class Outage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Outage() {}

    /** The page says plainly that something is away and that nothing is lost; it gives nothing else away. */
    static void isToldPlainly(Person person, String path) {
        Await.until(path + " says what happens", PATIENCE, () -> status(person, path) == 503);
        var main = person.page().locator("main");
        assertThat(main.locator("h1")).hasText("Not available just now");
        assertThat(main).containsText("What was saved before is safe");
        assertThat(main.innerText())
                .doesNotContain("Exception")
                .doesNotContain("SQL")
                .doesNotContain("jdbc");
    }

    /** The page is there by itself, without signing in again. */
    static void isOver(Person person, String path) {
        Await.until(path + " is there again", PATIENCE, () -> status(person, path) == 200);
        assertThat(person.page().url()).endsWith(path);
    }

    /** What the page answers with; 0 when the browser finds nobody where it is, or where it is sent from there. */
    static int status(Person person, String path) {
        try {
            return person.page().navigate(path).status();
        } catch (PlaywrightException nobodyAnswers) {
            return 0;
        }
    }
}
