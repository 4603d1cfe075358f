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
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/development/"))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
