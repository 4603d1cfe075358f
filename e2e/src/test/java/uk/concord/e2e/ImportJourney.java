package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.stack.RunningStack;

/** Kent hands its register in: what is wrong is named, then all of it becomes drafts, once, and an approver offers them. */
class ImportJourney {
    private static final String TITLE = "Occupational therapy in schools";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_register_is_imported_whole_or_not_at_all_and_never_twice() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver")) {
            var page = commissioner.page();
            commissioner.opens("/work").follows("Import existing agreements").looksAt("import");
            var template = commissioner.opens("/import").page().waitForDownload(() -> page.getByText(
                            "Download the template")
                    .click());
            var good = read(template.path())
                    .replace("EXAMPLE-1", "OT-17/1")
                    .replace("Children and young people's mental health service", TITLE);

            handIn(page, good.replace("2017-09-01", "31/02/2017").replace("S76", "S12"), "Import");
            assertThat(page.locator(".govuk-error-summary")).containsText("was not imported");
            assertThat(page.locator("#report")).containsText("Row 2, start_date");
            assertThat(page.locator("#report")).containsText("Row 3, legal_basis");
            commissioner.looksAt("import-refused");

            handIn(page, good, "Only check");
            assertThat(page.locator("#report")).containsText("Nothing is wrong with this register");
            assertThat(page.locator("#report")).containsText("OT-17/1: " + TITLE);
            commissioner.looksAt("import-checked");

            handIn(page, good, "Import");
            assertThat(page.locator("main")).containsText("The register was imported");
            commissioner.opens("/import");
            handIn(page, good, "Import");
            assertThat(page.locator("#report")).containsText("This agreement was imported on");

            handIn(page, "\u00a3".repeat(600_000), "Import");
            assertThat(page.locator("h1")).containsText("This is too large");

            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), name -> {}).offer();
            assertThat(approver.page().locator("main")).containsText("Existing agreement");
        }
    }

    private static void handIn(Page page, String text, String button) {
        page.locator("#register")
                .setInputFiles(new FilePayload("register.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
