package uk.concord.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Axe on the page shown, put into it once: reading its half a megabyte costs as much as all its rules but one. */
final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What is against the rules, as an element and what is wrong with it. */
    private static final String VIOLATIONS = """
            options => axe.run(document, options).then(found => found.violations.map(violation =>
                violation.id + ': ' + violation.help + ' ' + violation.nodes.slice(0, 3).map(node => node.html)))
            """;

    private final Page page;

    Accessibility(Page page) {
        this.page = page;
        page.evaluate(AxeBuilder.getAxeScript());
    }

    /** Every rule. */
    void check(String name) {
        check(name, Map.of());
    }

    /** Every rule but contrast, which takes longest and is the same in any layout. */
    void checkLayout(String name) {
        check(name, Map.of("color-contrast", Map.of("enabled", false)));
    }

    private void check(String name, Map<String, Object> rules) {
        var options = new HashMap<String, Object>();
        options.put("runOnly", Map.of("type", "tag", "values", RULES));
        options.put("rules", rules);
        options.put("resultTypes", List.of("violations"));
        if (page.evaluate(VIOLATIONS, options) instanceof List<?> violations && violations.isEmpty()) {
            return;
        }
        throw new AssertionError("Accessibility of " + name + ": " + page.evaluate(VIOLATIONS, options));
    }
}
