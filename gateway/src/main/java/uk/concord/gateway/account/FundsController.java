package uk.concord.gateway.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.List;
import java.util.function.Function;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.streaming.ListedPages;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.proto.record.v1.GetPooledFundsRequest;
import uk.concord.proto.record.v1.PooledFunds;

/** Shows the pooled funds of a financial year, and hands them out as a table. */
@Controller("/money")
final class FundsController {
    private static final int ROWS = 20;
    private static final int ROWS_OF_FILES = 100;

    private final Desks desks;

    FundsController(Desks desks) {
        this.desks = desks;
    }

    @Get("/pooled-funds")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(
            Visit visit,
            @QueryValue(defaultValue = "") String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "0") int year,
            @QueryValue(defaultValue = "") String after) {
        var desk = desk(visit, partnership, book);
        return desk.page(Place.MONEY, "account/funds", new FundsRead(desk, funds(desk, year, after, ROWS)).page());
    }

    @Get("/pooled-funds.csv")
    @Produces(Csv.TYPE)
    HttpResponse<?> download(
            Visit visit,
            @QueryValue(defaultValue = "") String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "0") int year) {
        var desk = desk(visit, partnership, book);
        var first = funds(desk, year, "", ROWS_OF_FILES);
        var csv = new FundsCsv(desk.sides(), first.getFinancialYear());
        var rows = new ListedPages<>(
                first,
                next -> funds(desk, first.getFinancialYear(), next, ROWS_OF_FILES),
                page -> page.getRecordsList().stream().flatMap(csv::rows).toList(),
                PooledFunds::getNextPageToken);
        return HttpResponse.ok(new StreamedFile(
                        new PiecesStream(Csv.lines(FundsCsv.HEADING, rows, Function.<List<String>>identity())),
                        MediaType.of(Csv.TYPE))
                .attach("pooled-funds-" + desk.partnership() + "-" + first.getFinancialYear() + ".csv"));
    }

    private Desk desk(Visit visit, String partnership, String book) {
        return desks.at(
                visit,
                partnership.isEmpty()
                        ? visit.user().partnerships().stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow()
                        : partnership,
                book);
    }

    private static PooledFunds funds(Desk desk, int year, String after, int size) {
        return desk.agency()
                .accounts()
                .getPooledFunds(GetPooledFundsRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setFinancialYear(year)
                        .setPageSize(size)
                        .setPageToken(after)
                        .build());
    }
}
