package uk.concord.gateway.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

final class RoutesTest {
    private static final RunningGateway GATEWAY = RunningGateway.start(Map.of("concord.development.page-list", "true"));

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void nothing_is_served_that_we_did_not_plan() {
        assertThat(GATEWAY.bean(Router.class)
                        .uriRoutes()
                        .filter(route -> !route.getDeclaringType().getName().startsWith("uk.concord."))
                        .map(route -> route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString()))
                .isSubsetOf(
                        "GET /prometheus",
                        "HEAD /prometheus",
                        "GET /sign-in",
                        "GET /sign-in/keycloak",
                        "GET /oauth/callback",
                        "GET /oauth/callback/keycloak",
                        "POST /oauth/callback",
                        "POST /oauth/callback/keycloak");
    }

    @Test
    void the_list_of_pages_holds_every_page_and_nothing_else() {
        var listed = GATEWAY.send(GATEWAY.request("/development/pages")).body().lines();
        assertThat(listed)
                .contains("/", "/work", "/records", "/link", "/books", "/drafts/{partnership}/{draftId}/check")
                .noneMatch(path ->
                        path.matches("/(api/v1|health|development|oauth|sign-in|token_info|logout)(/.*|\\{.*)?"));
    }

    @Test
    void the_list_of_pages_is_for_development_only() {
        try (var gateway = RunningGateway.start()) {
            assertThat(gateway.send(gateway.request("/development/pages")).body())
                    .doesNotContain("{partnership}");
        }
    }
}
