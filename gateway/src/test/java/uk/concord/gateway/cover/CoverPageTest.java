package uk.concord.gateway.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;

/** Absence cover as a page. */
class CoverPageTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "");

    @Test
    void who_acts_for_whom_is_said_and_ended_only_by_who_may() {
        var page = new CoverPage(
                "/cover/kcc-kmicb",
                "NHS Kent and Medway",
                List.of(
                        new CoverPage.Row(
                                "Assistant Director acts for Director",
                                "1 to 9 March 2026",
                                "Annual leave",
                                "Director",
                                "/cover/kcc-kmicb/1/end"),
                        new CoverPage.Row(
                                "Head of finance acts for Director of finance",
                                "1 to 9 March 2026",
                                "Annual leave",
                                "Director of finance",
                                "")),
                List.of(),
                HIDDEN,
                ErrorSummary.none(),
                "");
        var html = Gallery.hang("cover", "cover/page", page);
        assertThat(Gallery.words(html)).contains("Assistant Director acts for Director", "Head of finance acts for");
        assertThat(html.split("/end\"", -1)).hasSize(2);
        assertThat(Gallery.words(html)).doesNotContain("Record the cover");
    }
}
