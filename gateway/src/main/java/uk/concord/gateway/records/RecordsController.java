package uk.concord.gateway.records;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.List;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.gateway.wording.Dates;

/** Finds records. */
@Controller
final class RecordsController {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final int ROWS = 100;

    private final Desks desks;

    RecordsController(Desks desks) {
        this.desks = desks;
    }

    @Get("/records")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, Visit visit) {
        var desk = desk(visit, request);
        var search = search(desk, request);
        var found = desk.agency()
                .records()
                .listRecords(search.request().setWithChoices(true).build());
        var reader = new RecordsPage.Reader(
                partnerships(visit),
                books(visit, desk.partnership()),
                !visit.user().isAuditor());
        return desk.page(
                Place.RECORDS,
                "records/page",
                RecordsPage.of(
                        found, desk.sides(), search, reader, desk.surroundings().nowMicros()));
    }

    /** The same list whole, as a file for a spreadsheet. */
    @Get("/records.csv")
    @Produces(CSV)
    HttpResponse<?> download(HttpRequest<?> request, Visit visit) {
        var desk = desk(visit, request);
        var search = search(desk, request).withPage("");
        var pages = new ListedPages(
                search.request().setWithoutTotal(true).setPageSize(ROWS).build(),
                asked -> desk.agency().records().listRecords(asked));
        var name = "records-" + desk.partnership() + "-"
                + Dates.iso(desk.surroundings().nowMicros()) + ".csv";
        return HttpResponse.ok(
                new StreamedFile(new PiecesStream(new RecordsCsv(desk.sides()).lines(pages)), MediaType.of(CSV))
                        .attach(name));
    }

    private Desk desk(Visit visit, HttpRequest<?> request) {
        var partnership = request.getParameters().getFirst("partnership").orElse("");
        return desk(
                visit,
                partnership.isEmpty() ? first(visit) : partnership,
                request.getParameters().getFirst("book").orElse(""));
    }

    private static Search search(Desk desk, HttpRequest<?> request) {
        return Search.read(
                desk.partnership(),
                desk.visit().user().isAuditor() ? desk.agency().agency().code() : "",
                request.getParameters());
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
