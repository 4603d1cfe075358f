package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Http;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** Another site makes a commissioner's browser send what the commissioner never meant, or somebody keeps their cookie. */
class ForgeryAttackJourney {
    /** Medway's, where no other journey drafts anything, so that nothing changed means nothing. */
    private static final String FORM = "partnership=mdw-kmicb";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void what_does_not_come_from_a_page_of_ours_changes_nothing() {
        try (var commissioner = Person.signedIn(stack, "medway.commissioner");
                var other = Person.signedIn(stack, "icb.commissioner")) {
            var cookie = commissioner.session();
            var token = commissioner.opens("/work").forgeryToken();
            var before = drafts();

            assertForbidden(send(form(cookie, FORM)));
            assertForbidden(send(form(cookie, FORM + "&_csrf=")));
            assertForbidden(send(form(cookie, FORM + "&_csrf=" + other(token))));
            assertForbidden(
                    send(form(cookie, FORM + "&_csrf=" + other.opens("/work").forgeryToken())));
            var right = FORM + "&_csrf=" + token;
            // The server itself may drop a foreign origin before we see it, and then there are no words of ours.
            assertThat(send(form(cookie, right).header("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(send(form(cookie, right).header("Origin", "null")).status())
                    .isEqualTo(403);
            assertForbidden(send(form(cookie, right).header("Sec-Fetch-Site", "cross-site")));
            assertForbidden(send(form(cookie, right).header("Sec-Fetch-Site", "same-site")));
            assertForbidden(send(json(cookie)));
            assertForbidden(send(json(cookie).header("X-CSRF-Token", "0".repeat(token.length()))));
            assertThat(drafts()).isEqualTo(before);

            assertThat(send(form(cookie, right).header("Origin", stack.gateway()))
                            .status())
                    .isEqualTo(303);
            assertThat(drafts()).isNotEqualTo(before);
        }
    }

    @Test
    void a_cookie_that_was_kept_is_worth_nothing_after_signing_out() {
        try (var commissioner = Person.signedIn(stack, "medway.commissioner")) {
            var cookie = commissioner.session();
            var token = commissioner.opens("/work").forgeryToken();
            var before = drafts();
            assertThat(send(page(cookie, "/work").GET()).status()).isEqualTo(200);

            commissioner
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            commissioner.page().waitForURL("**/signed-out");

            assertThat(send(page(cookie, "/work").GET()).status()).isEqualTo(303);
            assertThat(send(page(cookie, "/api/v1/records").GET()).status()).isEqualTo(401);
            assertThat(send(form(cookie, FORM + "&_csrf=" + token)).status()).isIn(303, 401);
            assertThat(drafts()).isEqualTo(before);
            commissioner.opens("/work");
            assertThat(commissioner.page().url()).startsWith(stack.keycloak());
        }
    }

    /** The token but for its first character, which is another one for certain. */
    private static String other(String token) {
        return (token.charAt(0) == 'x' ? 'y' : 'x') + token.substring(1);
    }

    private String drafts() {
        return Api.as(stack, "medway.commissioner")
                .get("/drafts?pageSize=100")
                .given()
                .path("items")
                .findValuesAsText("id")
                .toString();
    }

    private HttpRequest.Builder form(String cookie, String body) {
        return page(cookie, "/drafts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder json(String cookie) {
        return page(cookie, "/api/v1/drafts")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "forged")
                .POST(BodyPublishers.ofString("{\"partnership\":\"mdw-kmicb\"}"));
    }

    private HttpRequest.Builder page(String cookie, String path) {
        return HttpRequest.newBuilder(URI.create(stack.gateway() + path)).header("Cookie", "concord=" + cookie);
    }

    private static Reply send(HttpRequest.Builder request) {
        return Http.send(request);
    }

    private static void assertForbidden(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(403);
        assertThat(reply.text()).contains("did not come from a page of ours");
    }
}
