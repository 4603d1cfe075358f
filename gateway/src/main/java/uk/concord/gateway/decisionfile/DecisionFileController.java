package uk.concord.gateway.decisionfile;

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
import java.net.URI;
import java.util.Map;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;

/** The decision file of a draft, of the partner's open offer or of a notice that waits, and the forms by which something is recorded in it. */
@Controller("/decisions/{kind:drafts|records|notices}/{partnership}/{subjectId}")
@Produces(MediaType.TEXT_HTML)
final class DecisionFileController {
    private final Desks desks;

    DecisionFileController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String kind,
            String partnership,
            String subjectId,
            @QueryValue(defaultValue = "") String done) {
        var open = open(visit, kind, partnership, subjectId);
        return open.desk().page(Place.WORK, "decisionfile/file", FileView.of(open, Done.words(done)));
    }

    @Get("/{form:notice|urgency|decision|elsewhere|call-in|outcome}")
    HttpResponse<?> ask(Visit visit, String kind, String partnership, String subjectId, String form) {
        var open = open(visit, kind, partnership, subjectId);
        return page(open, form(form), form(form).suggested(open), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post("/{form:notice|urgency|decision|elsewhere|call-in|outcome}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(
            Visit visit,
            String kind,
            String partnership,
            String subjectId,
            String form,
            @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var open = asRead(open(visit, kind, partnership, subjectId), sent);
        var mistakes = new Mistakes();
        var sending = form(form).form().read(new Questions(sent.typed(), mistakes), open);
        if (mistakes.any()) {
            return page(open, form(form), sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            sending.send(sent.requestId());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, form(form).form()::inputOf);
            return page(open, form(form), sent.typed(), mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.RECORDED.at(open.home())));
    }

    private OpenFile open(Visit visit, String kind, String partnership, String subjectId) {
        var about = Kind.named(kind).orElseThrow(() -> Status.NOT_FOUND.asRuntimeException());
        return OpenFile.read(desks.at(visit, partnership), new DecisionSubject(about, subjectId));
    }

    /** A decision is on the version that was read, whatever stands there now. */
    private static OpenFile asRead(OpenFile open, Sent sent) {
        return new OpenFile(
                open.desk(),
                open.subject(),
                open.file(),
                open.ref(),
                open.title(),
                sent.versionNumber(),
                open.offer(),
                open.words());
    }

    private static HttpResponse<?> page(
            OpenFile open, FileForms form, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var desk = open.desk();
        var version = Long.toUnsignedString(open.version());
        var inputs = form.inputs(new Questions(typed, mistakes), open);
        var page = new FilePages.Form(
                FileView.heading(open),
                form.title(),
                form.lead(),
                form.address(open),
                form.title(),
                refusal.certain() ? desk.hidden(version) : desk.hidden(version, requestId),
                inputs,
                mistakes.summary());
        return desk.page(refusal.status(), Place.WORK, "decisionfile/form", page);
    }

    private static FileForms form(String word) {
        return FileForms.named(word).orElseThrow(() -> Status.NOT_FOUND.asRuntimeException());
    }
}
