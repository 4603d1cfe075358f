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
import uk.concord.proto.entry.v1.Measure;

/** Shows and saves the measures of a draft. */
@Controller("/drafts/{partnership}/{draftId}/measures")
@Produces(MediaType.TEXT_HTML)
final class MeasureController {
    private final Drafting drafting;

    MeasureController(Drafting drafting) {
        this.drafting = drafting;
    }

    @Get
    HttpResponse<?> measures(
            Visit visit, String partnership, String draftId, @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = opened.view().measures(opened.desk().hidden(opened.version()), Done.words(done));
        return opened.desk().page(Place.WORK, "draft/measures", page);
    }

    @Get("/new")
    HttpResponse<?> fresh(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = opened.view()
                .measureForm(
                        null, Typed.nothing(), new Mistakes(), opened.desk().hidden(opened.version()), "");
        return opened.desk().page(Place.WORK, "draft/form", page);
    }

    @Get("/{number:[0-9]+}")
    HttpResponse<?> measure(
            Visit visit, String partnership, String draftId, int number, @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        measureAt(opened, number);
        var page = opened.view().measureForm(number, opened.desk().hidden(opened.version()), Done.words(done));
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

    @Post("/{measureId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Visit visit, String partnership, String draftId, String measureId, @Body Map<String, Object> body) {
        var opened = drafting.open(visit, partnership, draftId);
        var sent = Sent.of(body);
        var content = opened.view().content();
        var kept = content.terms().getMeasuresList().stream()
                .filter(measure -> !measure.getMeasureId().equals(measureId))
                .toList();
        content.terms().clearMeasures().addAllMeasures(kept);
        var saved = drafting.save(opened, content, sent.versionNumber(), sent.requestId());
        return HttpResponse.seeOther(URI.create(Done.SAVED.at(saved.home() + "/measures")));
    }

    private HttpResponse<?> save(Drafting.Opened opened, @Nullable Integer number, Sent sent) {
        var content = opened.view().content();
        var questions = new Questions(sent.typed(), new Mistakes());
        var before =
                number == null ? LineNames.newMeasure(sent.typed().text("name"), content) : measureAt(opened, number);
        var measure = MeasureForm.read(questions, content, before);
        if (questions.mistakes().any()) {
            return again(opened, number, sent, questions.mistakes(), new Refusal(HttpStatus.BAD_REQUEST, true));
        }
        int position = number == null ? content.terms().getMeasuresCount() : number;
        if (number == null) {
            content.terms().addMeasures(measure);
        } else {
            content.terms().setMeasures(number, measure);
        }
        try {
            var saved = drafting.save(opened, content, sent.versionNumber(), sent.requestId());
            boolean stay = sent.typed().text("then").equals("more") || !saved.isMeasureComplete(position);
            return HttpResponse.seeOther(
                    URI.create(Done.SAVED.at(saved.home() + "/measures" + (stay ? "/" + position : ""))));
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), field -> inputOf(field, position));
            return again(opened, number, sent, questions.mistakes(), refusal);
        }
    }

    private static Optional<String> inputOf(String field, int position) {
        return FieldPath.measure(field)
                .filter(found -> found == position)
                .map(_ -> MeasureForm.inputOf(FieldPath.withinMeasure(field)));
    }

    private static HttpResponse<?> again(
            Drafting.Opened opened, @Nullable Integer number, Sent sent, Mistakes mistakes, Refusal refusal) {
        var hidden = refusal.certain()
                ? opened.desk().hidden(opened.version())
                : opened.desk().hidden(sent.version(), sent.requestId());
        var page = opened.view().measureForm(number, sent.typed(), mistakes, hidden, "");
        return opened.desk().page(refusal.status(), Place.WORK, "draft/form", page);
    }

    private static Measure measureAt(Drafting.Opened opened, int number) {
        var measures = opened.got().getDraft().getTerms().getMeasuresList();
        if (number >= measures.size()) {
            throw Status.NOT_FOUND.asRuntimeException();
        }
        return measures.get(number);
    }
}
