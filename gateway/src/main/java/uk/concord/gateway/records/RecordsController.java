package uk.concord.gateway.records;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ListRecordsRequest;

/** Finds records. */
@Controller("/records")
@Produces(MediaType.TEXT_HTML)
final class RecordsController {
    private final Desks desks;

    RecordsController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            @QueryValue(defaultValue = "") String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String page,
            Optional<List<String>> status) {
        var asked = partnership.isEmpty() ? first(visit) : partnership;
        var desk = desk(visit, asked, book);
        var search = new Search(
                asked,
                visit.user().isAuditor() ? desk.agency().agency().code() : "",
                q,
                Search.statuses(status.orElse(List.of())),
                page);
        var found = desk.agency()
                .records()
                .listRecords(ListRecordsRequest.newBuilder()
                        .setPartnershipId(asked)
                        .setPageToken(search.page())
                        .setQuery(search.query())
                        .addAllStatuses(search.statuses())
                        .build());
        return desk.page(
                Place.RECORDS,
                "records/page",
                RecordsPage.of(
                        found,
                        desk.sides(),
                        search,
                        partnerships(visit),
                        books(visit, asked),
                        desk.surroundings().nowMicros()));
    }

    /** A book that does not keep the partnership, as after choosing another partnership, gives way to one that does. */
    private Desk desk(Visit visit, String partnership, String book) {
        boolean keeps = desks.keepers(visit, partnership).stream()
                .anyMatch(keeper -> keeper.agency().code().equals(book));
        return desks.at(visit, partnership, keeps ? book : "");
    }

    private static String first(Visit visit) {
        return visit.user().partnerships().stream().sorted().findFirst().orElse("");
    }

    private List<RecordsPage.Choice> partnerships(Visit visit) {
        return visit.user().partnerships().stream()
                .sorted()
                .map(id -> new RecordsPage.Choice(id, desks.nameOf(id)))
                .toList();
    }

    private List<RecordsPage.Choice> books(Visit visit, String partnership) {
        return desks.keepers(visit, partnership).stream()
                .map(AgencyClients::agency)
                .map(agency -> new RecordsPage.Choice(agency.code(), agency.shortName() + "’s book"))
                .toList();
    }
}
