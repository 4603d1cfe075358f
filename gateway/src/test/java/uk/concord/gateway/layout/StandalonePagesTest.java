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
        var shell = Gallery.shell();
        assertThat(Gallery.words(
                        Gallery.hang("error-403", "error/page", shell, ErrorPage.forbidden("It is for approvers."))))
                .contains("It is for approvers.", "Go to the start");
        Gallery.hang("error-404", "error/page", shell, ErrorPage.notFound());
        assertThat(Gallery.words(
                        Gallery.hang("error-409", "error/page", shell, ErrorPage.stale("Kim saved it.", "/work"))))
                .contains("Someone else changed this", "Kim saved it.");
        assertThat(Gallery.words(Gallery.hang("error-500", "error/page", shell, ErrorPage.broken("a1b2c3"))))
                .contains("a1b2c3");
        assertThat(Gallery.words(Gallery.hang("error-503", "error/page", shell, ErrorPage.away("It does not answer."))))
                .contains("Your agency’s service cannot be reached");
    }

    @Test
    void a_partner_that_is_away_is_told_on_every_page_without_stopping_work() {
        var shell = new Shell(
                Gallery.shell().signedIn(),
                Gallery.shell().navigation(),
                List.of(
                        "NHS Kent and Medway has not been reachable since 10:14. You can go on working; what needs both will wait."),
                "token");
        assertThat(Gallery.words(Gallery.hang("notice", "error/page", shell, ErrorPage.notFound())))
                .contains("You can go on working");
    }

    @Test
    void assets_carry_their_version_so_that_browsers_may_keep_them() {
        assertThat(Assets.style()).matches("/static/concord\\.css\\?v=[0-9a-f]{10}");
        assertThat(Assets.frontendStyle()).contains("/5.14.0/");
    }
}
