package uk.concord.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** What a form says is wrong with it: a summary on top, each line of which leads to its field. */
public final class Mistakes {
    private final Page page;

    public Mistakes(Page page) {
        this.page = page;
    }

    /** The summary has this sentence and leads to this field, which shows the same and has what was typed. */
    public Mistakes leadTo(String field, String sentence) {
        var link =
                page.locator(".govuk-error-summary a[href$='#" + field + "']").first();
        assertThat(link).containsText(sentence);
        link.click();
        var focused = page.evaluate("field => document.getElementById(field) === document.activeElement", field);
        Assertions.assertThat(focused).as("the link leads to " + field).isEqualTo(true);
        assertThat(page.locator(".govuk-error-message").first()).isVisible();
        return this;
    }

    /** The field still holds what was typed. */
    public void kept(String name, String typed) {
        assertThat(page.locator("[name='" + name + "']")).hasValue(typed);
    }
}
