package uk.concord.gateway.document;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.AttachDocumentRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.RecordView;

/** Attaches documents to a record. */
@Controller("/records/{partnership}/{recordId}/documents")
@Produces(MediaType.TEXT_HTML)
final class DocumentsController {
    private static final String FILE = "file";
    private static final int MOST_TITLE = 200;

    private final Desks desks;

    DocumentsController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> ask(Visit visit, String partnership, String recordId) {
        var desk = desks.at(visit, partnership);
        mayAttach(desk);
        return page(
                desk, recordId, new Questions(Typed.nothing(), new Mistakes()), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> attach(
            Visit visit,
            String partnership,
            String recordId,
            @Part("requestId") @Nullable String requestId,
            @Part("title") @Nullable String title,
            @Part("kind") @Nullable String kind,
            @Part("dated-day") @Nullable String day,
            @Part("dated-month") @Nullable String month,
            @Part("dated-year") @Nullable String year,
            @Part(FILE) @Nullable CompletedFileUpload file) {
        var desk = desks.at(visit, partnership);
        mayAttach(desk);
        var typed = new HashMap<String, String>();
        put(typed, "requestId", requestId);
        put(typed, "title", title);
        put(typed, "kind", kind);
        put(typed, "dated-day", day);
        put(typed, "dated-month", month);
        put(typed, "dated-year", year);
        var sent = Sent.of(typed);
        var questions = new Questions(sent.typed(), new Mistakes());
        var request = request(questions, file)
                .setPartnershipId(partnership)
                .setRecordId(recordId)
                .setRequestId(sent.requestId());
        if (questions.mistakes().any()) {
            return page(desk, recordId, questions, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            desk.agency().documents().attachDocument(request.build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), DocumentsController::input);
            return page(desk, recordId, questions, refusal, sent.requestId());
        }
        return HttpResponse.seeOther(URI.create(Done.ATTACHED.at(record(partnership, recordId)) + "#documents"));
    }

    private static AttachDocumentRequest.Builder request(Questions questions, @Nullable CompletedFileUpload file) {
        var mistakes = questions.mistakes();
        var request = AttachDocumentRequest.newBuilder();
        var title = questions.readText("title", MOST_TITLE);
        if (title.isEmpty()) {
            mistakes.at("title", "Say what the document is called");
        }
        var kind = DocumentWords.chosen(questions.typed().text("kind"));
        if (kind.getNumber() == 0) {
            mistakes.at("kind", "Say what kind of document it is");
        }
        var dated = questions.readDay("dated");
        if (dated.isEmpty()) {
            mistakes.at("dated", "Enter the date that the document bears");
        }
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            mistakes.at(FILE, "Choose the file");
        } else if (file.getSize() == 0) {
            mistakes.at(FILE, "This file is empty. Choose another");
        } else {
            request.setFileName(HandedInFile.name(file)).setContent(HandedInFile.content(file));
        }
        return request.setTitle(title).setKind(kind).setDated(dated);
    }

    private static Optional<String> input(String field) {
        return switch (field) {
            case "content", "file_name" -> Optional.of(FILE);
            case "title", "kind", "dated" -> Optional.of(field);
            default -> Optional.empty();
        };
    }

    private static HttpResponse<?> page(
            Desk desk, String recordId, Questions questions, Refusal refusal, String requestId) {
        var record = read(desk, recordId);
        var path = record(desk.partnership(), recordId);
        var form = new DocumentsPage.Form(
                path + "/documents",
                refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                List.of(
                        questions.text("title", "What the document is called", "Name no child.", Width.WHOLE),
                        questions.radios("kind", "What kind of document it is", "", DocumentWords.kinds()),
                        questions.day("dated", "Date of the document", "For example, 27 3 2026")),
                questions.mistakes().of(FILE));
        return desk.page(
                refusal.status(),
                Place.RECORDS,
                "document/page",
                new DocumentsPage(
                        record.getSummary().getRef(),
                        record.getSummary().getTitle(),
                        new Anchor("Back to the record", path),
                        DocumentList.of(record, desk.sides(), path, false),
                        form,
                        questions.mistakes().summary()));
    }

    private static RecordView read(Desk desk, String recordId) {
        return desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
    }

    private static String record(String partnership, String recordId) {
        return "/records/" + partnership + "/" + recordId;
    }

    private static void mayAttach(Desk desk) {
        if (!desk.isCommissioner()) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        typed.put(name, value == null ? "" : value);
    }
}
