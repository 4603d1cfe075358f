package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.RunningStack;

/** Kent attaches a deed while the NHS body's service is down; when it is back both hold the very bytes, and an auditor sees it. */
@Isolated("it kills a service")
class DocumentJourney {
    private static final String TITLE = "Agreement with a deed";
    private static final String DEED = "Executed section 75 deed";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_deed_comes_to_the_partner_byte_by_byte_though_its_service_was_killed() throws IOException {
        var offer = KentOffer.made(stack, TITLE);
        offer.readBy(Api.as(stack, "icb.approver"));
        var content = pdf(3_000_000);
        try (var kent = Person.signedIn(stack, "kent.commissioner");
                var health = Person.signedIn(stack, "icb.commissioner");
                var auditor = Person.signedIn(stack, "auditor")) {
            kent.opens("/records").follows(TITLE).follows("Attach a document").looksAt("document-attach");
            new Form(kent.page()).press("Attach");
            assertThat(kent.page().locator("main")).containsText("Choose the file");
            kent.looksAt("document-attach-wrong");
            stack.kill("kmicb");
            try {
                attach(kent, content);
                assertThat(kent.page().locator("#documents")).containsText("being transferred to");
                kent.looksAt("record-document-sent");
            } finally {
                stack.restart("kmicb");
            }
            stack.awaitReady();
            kent.opens("/records").follows(TITLE).seesAfterLookingAgain(DEED);
            health.opens("/records").follows(TITLE).seesAfterLookingAgain(DEED);
            health.looksAt("record-document");
            var download = health.page().waitForDownload(() -> health.page()
                    .locator("#documents a[download]")
                    .first()
                    .click());
            Assertions.assertThat(download.suggestedFilename()).isEqualTo("deed.pdf");
            Assertions.assertThat(Files.readAllBytes(download.path())).isEqualTo(content);
            auditor.opens("/records").follows(TITLE);
            assertThat(auditor.page().locator("#documents")).containsText(DEED);
            assertThat(auditor.page().locator("#documents")).not().containsText("Attach a document");
        }
    }

    private static void attach(Person kent, byte[] content) {
        kent.page().locator("#file").setInputFiles(new FilePayload("deed.pdf", "application/pdf", content));
        new Form(kent.page())
                .fill("title", DEED)
                .choose("kind", "executed_deed")
                .day("dated", LocalDate.of(2026, 1, 5))
                .press("Attach");
    }

    private static byte[] pdf(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        var start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, start.length);
        System.arraycopy(end, 0, content, bytes - end.length, end.length);
        return content;
    }
}
