package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** Signing out here signs out at Keycloak, and a session that ends at Keycloak ends here. */
class SignOutJourney {
    private final RunningStack stack = RunningStack.ready();

    @Test
    void who_signs_out_here_is_asked_for_the_password_again() {
        try (var person = Person.signedIn(stack, "kent.commissioner")) {
            var page = person.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page).hasURL(stack.gateway() + "/signed-out");
            person.opens("/work");
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void a_session_that_ends_at_keycloak_ends_here() {
        try (var person = Person.signedIn(stack, "medway.commissioner")) {
            person.opens("/work");
            assertThat(person.page()).hasURL(stack.gateway() + "/work");

            var elsewhere = person.page().context().newPage();
            elsewhere.navigate(stack.keycloak() + "/realms/concord/protocol/openid-connect/logout");
            elsewhere.locator("#kc-logout").click();
            elsewhere.waitForLoadState();

            person.opens("/work");
            assertThat(person.page().locator("#password")).isVisible();
        }
    }
}
