package uk.concord.gateway.finding;

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
import uk.concord.proto.record.v1.ListFindingsResponse;

/** Counts and lists findings. */
@Controller
final class FindingsController {
    private static final int ROWS = 50;
    private static final int ROWS_OF_FILES = 100;

    private final Desks desks;

    FindingsController(Desks desks) {
        this.desks = desks;
    }

    @Get("/findings")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, Visit visit) {
        var desk = desks.asked(visit, request.getParameters());
        var search = search(desk, request);
        var findings = desk.agency().findings();
        var counts = findings.countFindings(search.counting());
        var found = search.kind().getNumber() == 0
                ? null
                : findings.listFindings(search.listing().setPageSize(ROWS).build());
        return desk.page(
                Place.FINDINGS,
                "finding/page",
                FindingsPage.of(search, desk.sides(), desks.reader(visit, desk.partnership()), counts, found));
    }

    /** The same as a file for a spreadsheet: of all kinds, unless one is opened. */
    @Get("/findings.csv")
    @Produces(Csv.TYPE)
    HttpResponse<?> download(HttpRequest<?> request, Visit visit) {
        var desk = desks.asked(visit, request.getParameters());
        var search = search(desk, request).withPage("");
        var findings = desk.agency().findings();
        var first = findings.listFindings(
                search.listing().setPageSize(ROWS_OF_FILES).build());
        var pages = new ListedPages<>(
                first,
                next -> findings.listFindings(search.withPage(next)
                        .listing()
                        .setOn(first.getOn())
                        .setPageSize(ROWS_OF_FILES)
                        .build()),
                ListFindingsResponse::getFindingsList,
                ListFindingsResponse::getNextPageToken);
        return HttpResponse.ok(
                new StreamedFile(new PiecesStream(new FindingsCsv(desk.sides()).lines(pages)), MediaType.of(Csv.TYPE))
                        .attach("findings-" + desk.partnership() + "-" + first.getOn() + ".csv"));
    }

    private static FindingSearch search(Desk desk, HttpRequest<?> request) {
        return FindingSearch.read(desk.partnership(), desk.book(), request.getParameters());
    }
}
