package uk.concord.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import uk.concord.e2e.api.Http;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Turnstile;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** Somebody at a browser of their own, signed in as a demo user. */
public final class Person implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double PAGE_LIMIT_MILLIS = 90_000;
    private static final int WIDE = 1280;
    private static final int NARROW = 375;

    private final RunningStack stack;
    private final BrowserContext context;
    private final Page page;

    private Person(RunningStack stack) {
        this.stack = stack;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(stack.gateway())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setViewportSize(WIDE, 900));
        // A disk that is slow for a moment holds everything up; a journey is about what happens, not how soon.
        context.setDefaultTimeout(PAGE_LIMIT_MILLIS);
        this.page = context.newPage();
    }

    /** Somebody who has not signed in. */
    public static Person anonymous(RunningStack stack) {
        return new Person(stack);
    }

    /** A demo user, signed in through Keycloak's own page. */
    public static Person signedIn(RunningStack stack, String user) {
        var person = new Person(stack);
        person.page.navigate("/work");
        person.page.locator("#username").fill(user);
        person.page.locator("#password").fill("concord-demo");
        Turnstile.pass(() -> {
            person.page.locator("#kc-login").click();
            person.page.waitForURL(url -> url.startsWith(stack.gateway()));
            return person;
        });
        return person;
    }

    public Page page() {
        return page;
    }

    /** The cookie by which the gateway knows this session. */
    public String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("concord"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** What every form of the page shown must carry. */
    public String forgeryToken() {
        return page.locator("input[name='_csrf']").first().inputValue();
    }

    /** Sends a form as a page of ours would, whether or not any page offers it. */
    public Reply sends(String path, String form) {
        return Http.send(HttpRequest.newBuilder(URI.create(stack.gateway() + path))
                .header("Cookie", "concord=" + session())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form + "&_csrf=" + opens("/records").forgeryToken())));
    }

    /** Opens a page of the gateway. */
    public Person opens(String path) {
        page.navigate(path);
        return this;
    }

    /** Follows the first link in the page's main part that bears these words. */
    public Person follows(String words) {
        page.locator("main")
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Presses the first button that bears this name. */
    public Person presses(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** Reloads until the main part shows these words, as a person does who waits for the partner. */
    public Person seesAfterLookingAgain(String words) {
        Await.until("the page shows \u201c" + words + "\u201d", PATIENCE, () -> {
            page.reload();
            return page.locator("main").innerText().contains(words);
        });
        return this;
    }

    /** Checks the page shown for accessibility at both widths, and keeps pictures of it. */
    public Person looksAt(String name) {
        var accessibility = new Accessibility(page);
        accessibility.check(name);
        picture(name + ".png");
        page.setViewportSize(NARROW, 800);
        accessibility.checkLayout(name + " at 375 px");
        checkNoSidewaysScrolling(name);
        picture(name + "-375.png");
        page.setViewportSize(WIDE, 900);
        return this;
    }

    /** Keeps a picture of the top of the page shown, as the documentation has it. */
    public Person picturesTop(String name, int height) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("docs-" + name + ".png"))
                .setFullPage(true)
                .setClip(0, 0, WIDE, height));
        return this;
    }

    /** The page shown, as it would be printed. */
    public Paper paper() {
        return new Paper(page);
    }

    private void checkNoSidewaysScrolling(String name) {
        var overflow = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow.intValue() > 0) {
            throw new AssertionError(name + " is " + overflow + " px wider than a phone.");
        }
        var cut = page.evaluate("() => [...document.querySelectorAll('.concord-wide--close')]"
                + ".filter(table => table.scrollWidth > table.clientWidth).map(table => table.ariaLabel)");
        if (!List.of().equals(cut)) {
            throw new AssertionError(name + " has tables that a phone cuts: " + cut);
        }
    }

    private void picture(String file) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    @Override
    public String toString() {
        return "somebody at " + stack.gateway();
    }
}
