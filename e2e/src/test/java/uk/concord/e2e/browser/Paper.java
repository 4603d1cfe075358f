package uk.concord.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page shown, as a printer gets it: on A4, in the style for paper. */
public final class Paper {
    private static final Path PRINTS = Path.of("target", "prints");

    /** What is left of A4 between its margins, in pixels of 1/96 inch: 210 mm less twice 12 mm. */
    private static final int WIDTH = 703;

    private static final int HEIGHT = 980;

    /** What only a screen can answer to. */
    private static final String FOR_SCREENS = """
            () => [...document.querySelectorAll('nav, button, [role=button], input[type=submit], .govuk-back-link')]
                .filter(element => element.getClientRects().length > 0
                    && getComputedStyle(element).visibility !== 'hidden')
                .map(element => element.tagName + '.' + element.className + ': ' + element.innerText.slice(0, 60))
            """;

    private static final String WIDER_THAN_ITS_ROOM = """
            () => [...document.querySelectorAll('main, main *')]
                .filter(element => element.getClientRects().length > 0 && element.clientWidth !== 1)
                .filter(element => !['INPUT', 'SELECT', 'OPTION'].includes(element.tagName))
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    || (getComputedStyle(element).overflowX !== 'visible'
                        && element.scrollWidth > element.clientWidth + 1))
                .map(element => element.tagName + '.' + element.className + ': ' + element.innerText.slice(0, 60))
            """;

    private static final String MAY_BE_TORN = """
            () => [...document.querySelectorAll('.concord-money__line, .govuk-summary-list__row, .concord-row, tr')]
                .filter(element => getComputedStyle(element).breakInside !== 'avoid')
                .map(element => element.tagName + '.' + element.className)
            """;

    private static final String ON_EACH_SHEET = """
            () => [...document.querySelectorAll('tfoot')]
                .filter(element => getComputedStyle(element).display === 'table-footer-group')
                .map(element => element.innerText)
            """;

    private static final String WITH_AN_ADDRESS_BEHIND = """
            () => [...document.querySelectorAll('main a')]
                .filter(link => getComputedStyle(link, '::after').content.includes('/'))
                .map(link => link.innerText)
            """;

    private final Page page;

    Paper(Page page) {
        this.page = page;
    }

    /** Keeps it as a picture and as PDF, and says what is wrong with it; nothing when it can be handed round. */
    public List<String> problems(String name) {
        var screen = page.viewportSize();
        page.setViewportSize(WIDTH, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PRINTS.resolve(name + ".png"))
                    .setFullPage(true));
            page.pdf(
                    new Page.PdfOptions().setPath(PRINTS.resolve(name + ".pdf")).setPreferCSSPageSize(true));
            var problems = new ArrayList<String>();
            found(FOR_SCREENS).forEach(one -> problems.add("shown on paper: " + one));
            found(WIDER_THAN_ITS_ROOM).forEach(one -> problems.add("cut: " + one));
            found(MAY_BE_TORN).forEach(one -> problems.add("may be torn by the end of a sheet: " + one));
            found(ON_EACH_SHEET).forEach(one -> problems.add("a sum at the end of each sheet: " + one));
            found(WITH_AN_ADDRESS_BEHIND).forEach(one -> problems.add("followed by its address: " + one));
            return problems;
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(screen.width, screen.height);
        }
    }

    private List<String> found(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
