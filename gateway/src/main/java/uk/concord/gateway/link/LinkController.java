package uk.concord.gateway.link;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Map;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.RetryLinkRequest;

/** Shows the exchange with each partner, and lets an administrator try a stopped one again. */
@Controller("/link")
@Produces(MediaType.TEXT_HTML)
final class LinkController {
    private final Desks desks;

    LinkController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String done) {
        var agency = desks.agency(visit);
        var links =
                agency.links().listLinks(ListLinksRequest.getDefaultInstance()).getLinksList();
        var page = new LinkPage.Shown(
                LinkPage.of(links, Desks.isAdministrator(visit)),
                new Hidden(visit.csrfToken(), desks.freshKey(), ""),
                Done.words(done));
        return desks.page(visit, desks.surroundings(visit, agency), Place.LINK, "link/page", page);
    }

    @Post("/{partnership}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(Visit visit, String partnership, @Body Map<String, Object> body) {
        var tried = desks.agency(visit)
                .links()
                .retryLink(RetryLinkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRequestId(Sent.of(body).requestId())
                        .build());
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(tried.hasLink() ? Done.RETRIED.at("/link") : "/link"));
    }
}
