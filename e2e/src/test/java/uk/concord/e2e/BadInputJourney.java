package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.page.Mistakes;
import uk.concord.e2e.page.SampleDraft;
import uk.concord.e2e.stack.RunningStack;

/** A commissioner types what cannot be right, and is told at the field what to do about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputJourney {
    private static final String TITLE = "Hydrotherapy";

    private Person commissioner = Person.anonymous(RunningStack.ready());
    private String draft = "";

    @BeforeAll
    void a_complete_draft() {
        commissioner.close();
        commissioner = Person.signedIn(RunningStack.ready(), "kent.commissioner");
        SampleDraft.fill(commissioner.page(), TITLE, name -> {});
        draft = commissioner.page().url().replaceAll("[?#].*", "");
    }

    @AfterAll
    void leave() {
        commissioner.close();
    }

    @Test
    void dates_that_cross_and_dates_that_are_none() {
        var form = open("/period");
        form.day("from", LocalDate.of(2028, 4, 1)).day("to", LocalDate.of(2027, 3, 31));
        save(form).leadTo("to", "must not lie before the first");
        commissioner.looksAt("mistake-dates");

        form = open("/period");
        form.fill("from-day", "30").fill("from-month", "2");
        save(form).leadTo("from", "Enter a real date").kept("from-day", "30");
    }

    @Test
    void sums_that_do_not_add_up() {
        var form = open("/money/0");
        form.fill("cost-2028", "100").fill("amount-0-2028", "90");
        save(form).leadTo("cost-2028", "do not add up").kept("amount-0-2028", "90");
    }

    @Test
    void negative_money_and_money_that_is_no_number() {
        for (var typed : new String[] {"-5", "1e9", "a million", "12.345", "9999999999999999999999"}) {
            var form = open("/money/0");
            form.fill("amount-0-2028", typed);
            save(form).leadTo("amount-0-2028", "Enter an amount in pounds").kept("amount-0-2028", typed);
        }
    }

    @Test
    void absurd_money() {
        var form = open("/money/0");
        form.fill("cost-2028", "999,999,999,999").fill("amount-0-2028", "999,999,999,999");
        save(form).leadTo("cost-2028", "between £0 and");
    }

    @Test
    void a_provider_that_nobody_knows() {
        var form = open("/legal");
        form.fill("provider-code-0", "ZZZ99");
        save(form)
                .leadTo("provider-code-0", "No organisation of this code is known")
                .kept("provider-code-0", "ZZZ99");
    }

    @Test
    void text_that_is_too_long() {
        var form = open("/service");
        form.fill("title", "x".repeat(201));
        save(form).leadTo("title", "no more than 200").kept("title", "x".repeat(201));
    }

    @Test
    void text_that_turns_what_stands_beside_it_is_refused_and_text_of_every_script_is_welcome() {
        var form = open("/service");
        form.fill("title", "Hydro\u202Eyparreht");
        save(form).leadTo("title", "Remove the invisible characters");

        form = open("/service");
        form.fill("title", TITLE + " علاج مائي");
        form.press("Save and go on");
        assertThat(commissioner.page().locator("h1")).containsText("علاج مائي");
    }

    @Test
    void a_childs_number_in_free_text() {
        var form = open("/service");
        form.fill("need", "A child with the number " + Texts.NHS_NUMBER + " waits.");
        save(form).leadTo("need", "number that identifies a child");

        commissioner.opens(path("/service"));
        assertThat(commissioner.page().locator("[name='need']"))
                .not()
                .hasValue(Pattern.compile(".*" + Texts.NHS_NUMBER + ".*"));
    }

    @Test
    void whoever_sends_an_incomplete_draft_is_led_to_what_is_missing() {
        commissioner.opens("/work");
        commissioner
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start a draft with"))
                .first()
                .click();
        commissioner
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check your answers"))
                .click();
        assertThat(commissioner.page().locator(".govuk-error-summary a[href*='/service#title']"))
                .isVisible();
        commissioner.looksAt("draft-check-incomplete");
    }

    private Form open(String section) {
        commissioner.opens(path(section));
        return new Form(commissioner.page());
    }

    private String path(String section) {
        return draft.replaceFirst("^https?://[^/]+", "") + section;
    }

    private Mistakes save(Form form) {
        form.press("Save and go on");
        return new Mistakes(commissioner.page());
    }
}
