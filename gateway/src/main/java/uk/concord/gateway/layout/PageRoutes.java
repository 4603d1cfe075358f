package uk.concord.gateway.layout;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.stream.Collectors;

/** The addresses of all pages, from the router itself, so that a journey can visit every one. For development only. */
@Controller
@Requires(property = "concord.development.page-list", value = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
final class PageRoutes {
    private final Router router;

    PageRoutes(Router router) {
        this.router = router;
    }

    @Get("/development/pages")
    @Produces(MediaType.TEXT_PLAIN)
    String list() {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> route.getProduces().contains(MediaType.TEXT_HTML_TYPE) && isOurs(route))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The framework's way into a sign-in leads elsewhere and shows nothing. */
    private static boolean isOurs(UriRouteInfo<?, ?> route) {
        return route.getDeclaringType().getName().startsWith("uk.concord.");
    }
}
