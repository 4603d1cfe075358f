package uk.concord.e2e.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** The form of the page shown: fields by name, buttons by what they say. */
public final class Form {
    private final Page page;

    public Form(Page page) {
        this.page = page;
    }

    public Form fill(String name, String value) {
        page.locator("[name='" + name + "']").fill(value);
        return this;
    }

    public Form day(String name, LocalDate day) {
        return fill(name + "-day", String.valueOf(day.getDayOfMonth()))
                .fill(name + "-month", String.valueOf(day.getMonthValue()))
                .fill(name + "-year", String.valueOf(day.getYear()));
    }

    /** Chooses a radio button or ticks a box. */
    public Form choose(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    public Form select(String name, String value) {
        page.locator("select[name='" + name + "']").selectOption(value);
        return this;
    }

    /** Presses a button, and returns when the answer is shown. */
    public void press(String button) {
        page.evaluate("() => { document.documentElement.dataset.before = 'yes'; }");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForFunction("() => !document.documentElement.dataset.before && document.readyState === 'complete'");
    }
}
