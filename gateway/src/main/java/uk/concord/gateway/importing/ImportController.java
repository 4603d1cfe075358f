package uk.concord.gateway.importing;

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
import io.micronaut.http.multipart.CompletedFileUpload;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.importing.ImportPage.Choice;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ImportRegisterResponse;

/** Where a commissioner hands a contract register in. */
@Controller("/import")
@Produces(MediaType.TEXT_HTML)
final class ImportController {
    private static final String FILE = "register";
    private static final String CHECK = "check";

    private final Desks desks;

    ImportController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> ask(Visit visit) {
        mayImport(visit);
        return page(desk(visit, ""), HttpStatus.OK, new Mistakes(), null);
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            Visit visit,
            @Part("partnership") @Nullable String partnership,
            @Part("requestId") @Nullable String requestId,
            @Part("what") @Nullable String what,
            @Part(FILE) @Nullable CompletedFileUpload file) {
        mayImport(visit);
        var desk = desk(visit, partnership == null ? "" : partnership);
        var sent = Sent.of(Map.of("requestId", requestId == null ? "" : requestId));
        if (file == null || file.getSize() == 0) {
            return page(
                    desk,
                    HttpStatus.BAD_REQUEST,
                    new Mistakes().at(FILE, "Choose the file that holds your register"),
                    null);
        }
        var register = new Register(desk.agency(), desk.partnership(), sent.requestId());
        return switch (register.handIn(HandedFile.bytes(file), CHECK.equals(what))) {
            case Table.Outcome.Unreadable<ImportRegisterResponse>(var sentence) ->
                page(desk, HttpStatus.BAD_REQUEST, new Mistakes().at(FILE, sentence), null);
            case Table.Outcome.Judged<ImportRegisterResponse> judged
            when !judged.isSound() ->
                page(
                        desk,
                        HttpStatus.BAD_REQUEST,
                        new Mistakes().at("report", "The register was not imported: see what must be put right"),
                        ImportPage.report(judged));
            case Table.Outcome.Judged<ImportRegisterResponse> judged
            when CHECK.equals(what) -> page(desk, HttpStatus.OK, new Mistakes(), ImportPage.report(judged));
            case Table.Outcome.Judged<ImportRegisterResponse> _ -> {
                desks.changed(visit);
                yield HttpResponse.seeOther(URI.create(Done.IMPORTED.at("/work")));
            }
        };
    }

    private HttpResponse<?> page(Desk desk, HttpStatus status, Mistakes mistakes, @Nullable Report report) {
        var page = new ImportPage(
                desk.hidden(""),
                partnerships(desk),
                RegisterColumns.ALL.all(),
                mistakes.any() ? mistakes.summary() : ErrorSummary.none(),
                mistakes.of(FILE),
                report);
        return desk.page(status, Place.RECORDS, "importing/page", page);
    }

    private List<Choice> partnerships(Desk desk) {
        return desk.visit().user().partnerships().stream()
                .sorted()
                .map(id -> new Choice(id, desks.nameOf(id), id.equals(desk.partnership())))
                .toList();
    }

    private Desk desk(Visit visit, String partnership) {
        var asked = partnership.isEmpty()
                ? visit.user().partnerships().stream().sorted().findFirst().orElse("")
                : partnership;
        return desks.at(visit, asked);
    }

    private static void mayImport(Visit visit) {
        if (!visit.user().isCommissioner()) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
    }
}
