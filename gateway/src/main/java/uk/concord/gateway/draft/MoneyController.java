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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.Line;

/** Shows and saves the lines of money of a draft. */
@Controller("/drafts/{partnership}/{draftId}/money")
@Produces(MediaType.TEXT_HTML)
final class MoneyController {
    private final Drafting drafting;

    MoneyController(Drafting drafting) {
        this.drafting = drafting;
    }

    @Get
    HttpResponse<?> lines(Visit visit, String partnership, String draftId, @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = opened.view().money(opened.desk().hidden(opened.version()), Done.words(done));
        return opened.desk().page(Place.WORK, "draft/money", page);
    }

    @Get("/new")
    HttpResponse<?> fresh(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = opened.view()
                .lineForm(null, Typed.nothing(), new Mistakes(), opened.desk().hidden(opened.version()), "");
        return opened.desk().page(Place.WORK, "draft/form", page);
    }

    @Get("/{number:[0-9]+}")
    HttpResponse<?> line(
            Visit visit, String partnership, String draftId, int number, @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        lineAt(opened, number);
        var page = opened.view().lineForm(number, opened.desk().hidden(opened.version()), Done.words(done));
        return opened.desk().page(Place.WORK, "draft/form", page);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        return save(drafting.open(visit, partnership, draftId), null, Sent.of(body));
    }

    @Post("/{number:[0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Visit visit, String partnership, String draftId, int number, @Body Map<String, Object> body) {
        return save(drafting.open(visit, partnership, draftId), number, Sent.of(body));
    }

    @Post("/{lineId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Visit visit, String partnership, String draftId, String lineId, @Body Map<String, Object> body) {
        var opened = drafting.open(visit, partnership, draftId);
        var sent = Sent.of(body);
        var content = opened.view().content();
        var kept = content.terms().getLinesList().stream()
                .filter(line -> !line.getLineId().equals(lineId))
                .toList();
        content.terms().clearLines().addAllLines(kept);
        var saved = drafting.save(opened, content, sent.versionNumber(), sent.requestId());
        return HttpResponse.seeOther(URI.create(Done.SAVED.at(saved.home() + "/money")));
    }

    private HttpResponse<?> save(Drafting.Opened opened, @Nullable Integer number, Sent sent) {
        var content = opened.view().content();
        var questions = new Questions(sent.typed(), new Mistakes());
        var before = number == null ? LineNames.newLine(sent.typed().text("name"), content) : lineAt(opened, number);
        var line = LineReading.read(questions, content, before);
        if (questions.mistakes().any()) {
            return again(opened, number, sent, questions.mistakes(), new Refusal(HttpStatus.BAD_REQUEST, true));
        }
        int position = number == null ? content.terms().getLinesCount() : number;
        if (number == null) {
            content.terms().addLines(line);
        } else {
            content.terms().setLines(number, line);
        }
        try {
            var saved = drafting.save(opened, content, sent.versionNumber(), sent.requestId());
            boolean stay = sent.typed().text("then").equals("more") || !saved.isComplete(position);
            return HttpResponse.seeOther(
                    URI.create(Done.SAVED.at(saved.home() + "/money" + (stay ? "/" + position : ""))));
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), field -> inputOf(field, position, line));
            return again(opened, number, sent, questions.mistakes(), refusal);
        }
    }

    private static Optional<String> inputOf(String field, int position, Line line) {
        return FieldPath.line(field)
                .filter(found -> found == position)
                .map(_ -> LineForm.inputOf(FieldPath.withinLine(field), line));
    }

    private static HttpResponse<?> again(
            Drafting.Opened opened, @Nullable Integer number, Sent sent, Mistakes mistakes, Refusal refusal) {
        var hidden = refusal.certain()
                ? opened.desk().hidden(opened.version())
                : opened.desk().hidden(sent.version(), sent.requestId());
        var page = opened.view().lineForm(number, sent.typed(), mistakes, hidden, "");
        return opened.desk().page(refusal.status(), Place.WORK, "draft/form", page);
    }

    private static Line lineAt(Drafting.Opened opened, int number) {
        var lines = opened.got().getDraft().getTerms().getLinesList();
        if (number >= lines.size()) {
            throw Status.NOT_FOUND.asRuntimeException();
        }
        return lines.get(number);
    }
}
