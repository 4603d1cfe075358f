package uk.concord.gateway.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.List;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.GetAccountStatementRequest;

/** Shows the statement of account of a financial year, and hands it out as a table. */
@Controller
final class StatementController {
    private static final int ROWS = 50;
    private static final int CSV_ROWS = 500;

    private final Desks desks;

    StatementController(Desks desks) {
        this.desks = desks;
    }

    @Get("/money")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(
            Visit visit,
            @QueryValue(defaultValue = "") String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "0") int year,
            @QueryValue(defaultValue = "") String on,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String done) {
        var desk = desk(visit, partnership, book);
        var statement = statement(desk, year, on, after, ROWS);
        return desk.page(
                Place.MONEY,
                "account/statement",
                StatementPage.of(desk, statement, !after.isEmpty(), partnerships(visit), Done.words(done)));
    }

    @Get("/money.csv")
    @Produces(Csv.TYPE)
    HttpResponse<?> download(
            Visit visit,
            @QueryValue(defaultValue = "") String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "0") int year,
            @QueryValue(defaultValue = "") String on) {
        var desk = desk(visit, partnership, book);
        var first = statement(desk, year, on, "", CSV_ROWS);
        var lines = new StatementCsv(desk.sides(), first.getFinancialYear())
                .lines(first, next -> statement(desk, first.getFinancialYear(), first.getOn(), next, CSV_ROWS));
        var name = "statement-" + desk.partnership() + "-" + first.getFinancialYear() + "-on-" + first.getOn() + ".csv";
        return HttpResponse.ok(new StreamedFile(new PiecesStream(lines), MediaType.of(Csv.TYPE)).attach(name));
    }

    private static AccountStatement statement(Desk desk, int year, String on, String after, int size) {
        return desk.agency()
                .accounts()
                .getAccountStatement(GetAccountStatementRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setFinancialYear(year)
                        .setOn(on)
                        .setPageSize(size)
                        .setPageToken(after)
                        .build());
    }

    private Desk desk(Visit visit, String partnership, String book) {
        return desks.at(visit, partnership.isEmpty() ? partnerships(visit).getFirst() : partnership, book);
    }

    private static List<String> partnerships(Visit visit) {
        return visit.user().partnerships().stream().sorted().toList();
    }
}
