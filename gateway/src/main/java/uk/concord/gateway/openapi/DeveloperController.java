package uk.concord.gateway.openapi;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import uk.concord.gateway.errors.Problem;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Pages;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.layout.Shell;
import uk.concord.gateway.session.Visits;

/** Shows the documents on the API that stand beside the code, so that they are those of this very version. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class DeveloperController {
    private final Pages pages;
    private final Desks desks;
    private final DeveloperPage overview;
    private final DeveloperPage guide;
    private final DeveloperPage reasons;

    DeveloperController(Pages pages, Desks desks, ResourceResolver resources) {
        this.pages = pages;
        this.desks = desks;
        this.overview = page(resources, "api");
        this.guide = page(resources, "api-guide");
        this.reasons = page(resources, "problems");
    }

    @Get("/api")
    HttpResponse<?> overview(HttpRequest<?> request) {
        return show(request, overview);
    }

    @Get("/api/guide")
    HttpResponse<?> guide(HttpRequest<?> request) {
        return show(request, guide);
    }

    @Get(Problem.REASONS)
    HttpResponse<?> reasons(HttpRequest<?> request) {
        return show(request, reasons);
    }

    private HttpResponse<?> show(HttpRequest<?> request, DeveloperPage page) {
        var shell = Visits.of(request)
                .map(visit -> desks.shell(visit, Place.NOWHERE))
                .orElseGet(Shell::signedOut);
        return pages.ok("openapi/page", shell, page);
    }

    private static DeveloperPage page(ResourceResolver resources, String name) {
        try (var document =
                resources.getResourceAsStream("classpath:docs/" + name + ".md").orElseThrow()) {
            return DeveloperPage.of(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
