package uk.concord.gateway.account;

import io.grpc.Status;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.importing.HandedFile;
import uk.concord.gateway.importing.Report;
import uk.concord.gateway.importing.Table;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ImportMoneyResponse;

/** Where somebody hands in a table of costs and payments, sees what is in it, and has it entered. */
@Controller("/money/import")
@Produces(MediaType.TEXT_HTML)
final class MoneyImportController {
    private static final String FILE = "table";

    /** What was checked is sent once more to be entered, and must fit into a request then too. */
    private static final int MOST_BYTES = 768 * 1024;

    private final Desks desks;

    MoneyImportController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> ask(Visit visit, @QueryValue(defaultValue = "") String partnership) {
        var desk = desk(visit, partnership);
        return page(desk, HttpStatus.OK, new Mistakes(), null, "");
    }

    /** A file is checked; rows that were checked before are entered. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            Visit visit,
            @Part("partnership") @Nullable String partnership,
            @Part("requestId") @Nullable String requestId,
            @Part("rows") @Nullable String rows,
            @Part(FILE) @Nullable CompletedFileUpload file) {
        var desk = desk(visit, partnership == null ? "" : partnership);
        var sent = Sent.of(Map.of("requestId", requestId == null ? "" : requestId));
        var money = new MoneyTable(desk.agency(), desk.partnership(), sent.requestId());
        if (rows != null && !rows.isEmpty()) {
            return enter(desk, money, rows);
        }
        if (file == null || file.getSize() == 0) {
            return mistaken(desk, "Choose the file that holds your costs and payments");
        }
        return file.getSize() > MOST_BYTES
                ? mistaken(desk, "The file is larger than 768 KB. Split it into several files.")
                : check(desk, money, HandedFile.bytes(file));
    }

    private static HttpResponse<?> check(Desk desk, MoneyTable money, byte[] file) {
        return switch (money.handIn(file, true)) {
            case Table.Outcome.Unreadable<ImportMoneyResponse>(var sentence) -> mistaken(desk, sentence);
            case Table.Outcome.Judged<ImportMoneyResponse> judged ->
                judged.isSound()
                        ? page(
                                desk,
                                HttpStatus.OK,
                                new Mistakes(),
                                MoneyImportPage.report(judged),
                                new String(file, StandardCharsets.UTF_8))
                        : wrong(desk, judged);
        };
    }

    private HttpResponse<?> enter(Desk desk, MoneyTable money, String rows) {
        return switch (money.handIn(rows.getBytes(StandardCharsets.UTF_8), false)) {
            case Table.Outcome.Unreadable<ImportMoneyResponse>(var sentence) -> mistaken(desk, sentence);
            case Table.Outcome.Judged<ImportMoneyResponse> judged -> {
                if (!judged.isSound()) {
                    yield wrong(desk, judged);
                }
                desks.changed(desk.visit());
                yield HttpResponse.seeOther(
                        URI.create(Done.MONEY_IMPORTED.at("/money") + "&partnership=" + desk.partnership()));
            }
        };
    }

    private static HttpResponse<?> wrong(Desk desk, Table.Outcome.Judged<ImportMoneyResponse> judged) {
        return page(
                desk,
                HttpStatus.BAD_REQUEST,
                new Mistakes().at("report", "Nothing was entered: see what must be put right"),
                MoneyImportPage.report(judged),
                "");
    }

    private static HttpResponse<?> mistaken(Desk desk, String sentence) {
        return page(desk, HttpStatus.BAD_REQUEST, new Mistakes().at(FILE, sentence), null, "");
    }

    private static HttpResponse<?> page(
            Desk desk, HttpStatus status, Mistakes mistakes, @Nullable Report report, String rows) {
        return desk.page(
                status,
                Place.MONEY,
                "account/importing",
                new MoneyImportPage(
                        desk.hidden(""),
                        desk.partnership(),
                        new Anchor("Back to the statement of account", "/money?partnership=" + desk.partnership()),
                        MoneyTable.COLUMNS.all(),
                        mistakes.summary(),
                        mistakes.of(FILE),
                        report,
                        rows));
    }

    private Desk desk(Visit visit, String partnership) {
        if (!StatementPage.mayEnter(visit)) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
        var asked = partnership.isEmpty()
                ? visit.user().partnerships().stream().sorted().findFirst().orElse("")
                : partnership;
        return desks.at(visit, asked);
    }
}
