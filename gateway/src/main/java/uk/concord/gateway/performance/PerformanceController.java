package uk.concord.gateway.performance;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Live;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.proto.record.v1.GetPerformanceRequest;

/** Shows the performance of one record, and takes what was returned of a measure. */
@Controller("/records/{partnership}/{recordId}/performance")
final class PerformanceController {
    private static final Map<String, String> INPUTS = Map.of(
            "value_hundredths", "value",
            "returned_on", "returned-on",
            "text", "note",
            "note", "note");

    private final Desks desks;

    PerformanceController(Desks desks) {
        this.desks = desks;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String recordId,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String done) {
        var read = read(desks.at(visit, partnership, book), recordId);
        return read.desk()
                .page(
                        Place.RECORDS,
                        "performance/page",
                        read.page(Done.words(done)),
                        Live.record(
                                partnership,
                                visit.user().isAuditor()
                                        ? read.desk().agency().agency().code()
                                        : "",
                                recordId,
                                true));
    }

    @Get("/download")
    @Produces(Csv.TYPE)
    HttpResponse<?> download(
            Visit visit, String partnership, String recordId, @QueryValue(defaultValue = "") String book) {
        var read = read(desks.at(visit, partnership, book), recordId);
        return HttpResponse.ok(new StreamedFile(
                        new PiecesStream(
                                new PerformanceCsv(read.view(), read.desk().sides()).lines()),
                        MediaType.of(Csv.TYPE))
                .attach("performance-" + recordId + "-on-" + read.view().getOn() + ".csv"));
    }

    @Get("/{measure}/{from}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ask(Visit visit, String partnership, String recordId, String measure, String from) {
        var returning =
                returning(read(desks.at(visit, partnership), recordId), measure, from, Returning.nothingTyped());
        return form(returning, "", HttpStatus.OK);
    }

    @Post("/{measure}/{from}")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(
            Visit visit,
            String partnership,
            String recordId,
            String measure,
            String from,
            @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var questions = new Questions(sent.typed(), new Mistakes());
        var returning = returning(read(desks.at(visit, partnership), recordId), measure, from, questions);
        var request = returning.request(sent.requestId());
        if (questions.mistakes().any()) {
            return form(returning, "", HttpStatus.BAD_REQUEST);
        }
        try {
            returning.read().desk().agency().performance().makeReturn(request);
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), field -> Optional.ofNullable(INPUTS.get(field)));
            return form(returning, refusal.certain() ? "" : sent.requestId(), refusal.status());
        }
        return HttpResponse.seeOther(
                URI.create(Done.RETURN_MADE.at(returning.read().home())));
    }

    private static HttpResponse<?> form(Returning returning, String requestId, HttpStatus status) {
        return returning.read().desk().page(status, Place.RECORDS, "account/enter", returning.page(requestId));
    }

    private static Returning returning(PerformanceRead read, String measure, String from, Questions questions) {
        var measured = read.measured(measure);
        var period = read.period(measure, from);
        if (measured.isEmpty() || period.isEmpty()) {
            throw Status.NOT_FOUND.asRuntimeException();
        }
        return new Returning(read, measured.get(), period.get(), questions);
    }

    private static PerformanceRead read(Desk desk, String recordId) {
        return new PerformanceRead(
                desk,
                desk.agency()
                        .performance()
                        .getPerformance(GetPerformanceRequest.newBuilder()
                                .setPartnershipId(desk.partnership())
                                .setRecordId(recordId)
                                .build()));
    }
}
