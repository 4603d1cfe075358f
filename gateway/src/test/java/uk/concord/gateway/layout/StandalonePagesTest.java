package uk.concord.gateway.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Gallery;

class StandalonePagesTest {
    @Test
    void every_page_that_stands_alone_works_without_being_signed_in() {
        for (var page : StandalonePage.values()) {
            var html = Gallery.hang(
                    page.name().toLowerCase(java.util.Locale.ROOT), page.template(), Shell.signedOut(), page);
            assertThat(html).doesNotContain("Sign out");
        }
    }

    @Test
    void an_error_says_what_happened_and_where_to_go_on() {
        assertThat(error("403", ErrorPage.of("You may not do this", "It is for approvers.")))
                .contains("It is for approvers.", "Go to the start");
        assertThat(error("409", ErrorPage.unchanged("Someone else changed this", "Kim saved it.", "/work")))
                .contains("Someone else changed this", "Nothing was changed.", "Look at it as it is now");
        assertThat(error("500", ErrorPage.broken("Something went wrong", "It has been noted.", "a1b2c3")))
                .contains("tell the people who run this service this number", "a1b2c3");
        assertThat(error("503", ErrorPage.away("Your agency’s service cannot be reached", "Try later.", "/work")))
                .contains("What was saved before is safe.", "Try again");
    }

    private static String error(String status, ErrorPage page) {
        return Gallery.words(Gallery.hang("error-" + status, "error/page", Gallery.shell(), page));
    }

    @Test
    void a_partner_that_is_away_is_told_on_every_page_without_stopping_work() {
        var shell = new Shell(
                Gallery.shell().signedIn(),
                Gallery.shell().navigation(),
                List.of(
                        "NHS Kent and Medway has not been reachable since 10:14. You can go on working; what needs both will wait."),
                "token");
        assertThat(Gallery.words(Gallery.hang(
                        "notice", "error/page", shell, ErrorPage.of("There is no such page", "Check the address."))))
                .contains("You can go on working");
    }

    @Test
    void assets_carry_their_version_so_that_browsers_may_keep_them() {
        assertThat(Assets.styles())
                .hasSize(10)
                .allMatch(address -> address.matches("/static/[a-z]+\\.css\\?v=[0-9a-f]{10}"));
        assertThat(Assets.styles()).doesNotHaveDuplicates();
        assertThat(Assets.frontendStyle()).contains("/5.14.0/");
    }
}
