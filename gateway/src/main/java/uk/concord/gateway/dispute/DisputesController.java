package uk.concord.gateway.dispute;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ListDisputesRequest;

/** Lists disputes: the open ones, those whose rung is over soonest first. */
@Controller("/disputes")
@Produces(MediaType.TEXT_HTML)
final class DisputesController {
    private static final int ROWS = 50;

    private final Desks desks;

    DisputesController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            @QueryValue(defaultValue = "") String partnership,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "false") boolean ended) {
        var ids = visit.user().partnerships().stream()
                .filter(id -> partnership.isEmpty() || id.equals(partnership))
                .sorted()
                .toList();
        var answers = ids.stream().map(id -> answered(visit, id, after, ended)).toList();
        var agency = desks.agency(visit);
        return desks.page(
                visit,
                desks.surroundings(visit, agency),
                Place.DISPUTES,
                "dispute/list",
                DisputesPage.of(answers, ended));
    }

    private DisputesPage.Answered answered(Visit visit, String partnership, String after, boolean ended) {
        var desk = desks.at(visit, partnership);
        var found = desk.agency()
                .disputes()
                .listDisputes(ListDisputesRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setWithEnded(ended)
                        .setPageSize(ROWS)
                        .setPageToken(after)
                        .build());
        return new DisputesPage.Answered(
                desk.sides(),
                found,
                visit.user().isAuditor() ? desk.agency().agency().code() : "");
    }
}
