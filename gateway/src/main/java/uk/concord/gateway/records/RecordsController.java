package uk.concord.gateway.records;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.streaming.ListedPages;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.ListRecordsResponse;

/** Finds records. */
@Controller
final class RecordsController {
    private static final int ROWS = 100;

    private final Desks desks;

    RecordsController(Desks desks) {
        this.desks = desks;
    }

    @Get("/records")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, Visit visit) {
        var desk = desks.asked(visit, request.getParameters());
        var search = search(desk, request);
        var found = desk.agency()
                .records()
                .listRecords(search.request().setWithChoices(true).build());
        return desk.page(
                Place.RECORDS,
                "records/page",
                RecordsPage.of(
                        found,
                        desk.sides(),
                        search,
                        desks.reader(visit, desk.partnership()),
                        !visit.user().isAuditor(),
                        desk.surroundings().nowMicros()));
    }

    /** The same list whole, as a file for a spreadsheet. */
    @Get("/records.csv")
    @Produces(Csv.TYPE)
    HttpResponse<?> download(HttpRequest<?> request, Visit visit) {
        var desk = desks.asked(visit, request.getParameters());
        var asked = search(desk, request)
                .withPage("")
                .request()
                .setWithoutTotal(true)
                .setPageSize(ROWS)
                .build();
        var records = desk.agency().records();
        var pages = new ListedPages<>(
                records.listRecords(asked),
                next -> records.listRecords(asked.toBuilder().setPageToken(next).build()),
                ListRecordsResponse::getRecordsList,
                ListRecordsResponse::getNextPageToken);
        var name = "records-" + desk.partnership() + "-"
                + Dates.iso(desk.surroundings().nowMicros()) + ".csv";
        return HttpResponse.ok(
                new StreamedFile(new PiecesStream(new RecordsCsv(desk.sides()).lines(pages)), MediaType.of(Csv.TYPE))
                        .attach(name));
    }

    private static Search search(Desk desk, HttpRequest<?> request) {
        return Search.read(desk.partnership(), desk.book(), request.getParameters());
    }
}
