package uk.concord.gateway.draft;

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
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;

/** Shows and saves the short forms of a draft. */
@Controller("/drafts/{partnership}/{draftId}/{section:service|existing|period|legal|outcomes|equality|ladder|decision}")
@Produces(MediaType.TEXT_HTML)
final class SectionController {
    private final Drafting drafting;

    SectionController(Drafting drafting) {
        this.drafting = drafting;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String draftId,
            String section,
            @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        var form = opened.view().form(of(section), opened.desk().hidden(opened.version()), Done.words(done));
        return opened.desk().page(Place.WORK, "draft/form", form);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Visit visit, String partnership, String draftId, String section, @Body Map<String, Object> body) {
        var asked = of(section);
        var opened = drafting.open(visit, partnership, draftId);
        var sent = Sent.of(body);
        var content = opened.view().content();
        var questions = new Questions(sent.typed(), new Mistakes());
        asked.read(questions, content);
        if (questions.mistakes().any()) {
            return again(opened, asked, sent, questions.mistakes(), new Refusal(HttpStatus.BAD_REQUEST, true));
        }
        try {
            var saved = drafting.save(opened, content, sent.versionNumber(), sent.requestId());
            boolean stay = sent.typed().text("then").equals("more") || !saved.isComplete(asked);
            return HttpResponse.seeOther(
                    URI.create(Done.SAVED.at(stay ? saved.home() + "/" + asked.path() : saved.home())));
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), asked::inputOf);
            return again(opened, asked, sent, questions.mistakes(), refusal);
        }
    }

    /** The form with what was typed; a stale one carries the version of now, so that saving again is a decision. */
    private static HttpResponse<?> again(
            Drafting.Opened opened, Section section, Sent sent, Mistakes mistakes, Refusal refusal) {
        var hidden = refusal.certain()
                ? opened.desk().hidden(opened.version())
                : opened.desk().hidden(sent.version(), sent.requestId());
        var form = opened.view().form(section, sent.typed(), mistakes, hidden, "");
        return opened.desk().page(refusal.status(), Place.WORK, "draft/form", form);
    }

    private static Section of(String path) {
        return Section.at(path).orElseThrow(() -> Status.NOT_FOUND.asRuntimeException());
    }
}
