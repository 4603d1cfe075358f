package uk.concord.e2e.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The check of a page finds what is wrong with one. */
class AccessibilityTest {
    private static final String SOUND = """
            <!DOCTYPE html><html lang="en"><head><title>Sound</title></head>
            <body><main><h1>Sound</h1><p style="color: %s">Words</p>%s</main></body></html>
            """;

    private final Page page = Chromium.browser().newPage();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void a_sound_page_is_let_through() {
        page.setContent(SOUND.formatted("black", ""));
        assertThatCode(this::checkAll).doesNotThrowAnyException();
    }

    @Test
    void a_picture_without_words_is_found_at_both_widths() {
        page.setContent(SOUND.formatted("black", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">"));
        var accessibility = new Accessibility(page);
        assertThatThrownBy(() -> accessibility.check("page")).hasMessageContaining("image-alt");
        assertThatThrownBy(() -> accessibility.checkLayout("page")).hasMessageContaining("image-alt");
    }

    @Test
    void words_in_a_pale_colour_are_found() {
        page.setContent(SOUND.formatted("#ccc", ""));
        assertThatThrownBy(this::checkAll)
                .hasMessageContaining("color-contrast")
                .hasMessageContaining("Words");
    }

    private void checkAll() {
        var accessibility = new Accessibility(page);
        accessibility.check("page");
        accessibility.checkLayout("page");
    }
}
