package uk.concord.e2e.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A whole draft with ordinary values, written through the pages and sent to an approver. It is small enough to be no key decision. */
public final class SampleDraft {
    private static final LocalDate FROM = LocalDate.of(2028, 4, 1);
    private static final LocalDate TO = LocalDate.of(2030, 3, 31);

    private SampleDraft() {}

    /** Starts from Work; ends where the draft was sent. */
    public static void write(Page page, String title, Consumer<String> look) {
        fill(page, title, look).submit();
    }

    /** Starts from Work; ends on the task list of a complete draft that nobody has sent yet. */
    public static DraftPages fill(Page page, String title, Consumer<String> look) {
        page.navigate("/work");
        look.accept("work");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start a draft with"))
                .first()
                .click();
        look.accept("draft-empty");
        var draft = new DraftPages(page, look)
                .service(title, "SLT")
                .period(FROM, TO)
                .line("Therapy in schools", FROM.getYear(), 2, "450,000")
                .legal()
                .outcomes()
                .equality()
                .decisionRecord();
        look.accept("draft-complete");
        return draft;
    }

    /** Looks at nothing. */
    public static void write(Page page, String title) {
        write(page, title, name -> {});
    }
}
