package uk.concord.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium for each thread that runs journeys, because Playwright's objects belong to one thread: the system's where there is one, else Playwright's own. */
final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final double ASSERTION_LIMIT_MILLIS = 20_000;
    private static final ThreadLocal<Browser> OF_THIS_THREAD = ThreadLocal.withInitial(Chromium::launch);

    private Chromium() {}

    static Browser browser() {
        return OF_THIS_THREAD.get();
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_LIMIT_MILLIS);
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        var environment = new HashMap<String, String>();
        installed().ifPresent(path -> {
            options.setExecutablePath(path);
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        });
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
