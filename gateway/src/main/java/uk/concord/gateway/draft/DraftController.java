package uk.concord.gateway.draft;

import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.DiscardDraftRequest;
import uk.concord.proto.record.v1.ReturnDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;

/** Starts drafts, shows what is left to do, and sends them on, back or away. */
@Controller("/drafts")
final class DraftController {
    private static final int REASON = 1_000;
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private final Drafting drafting;
    private final Desks desks;

    DraftController(Drafting drafting, Desks desks) {
        this.drafting = drafting;
        this.desks = desks;
    }

    @Post
    @Consumes(FORM)
    HttpResponse<?> start(Visit visit, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var desk = desks.at(visit, sent.typed().text("partnership"));
        var draft = desk.agency()
                .drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRequestId(sent.requestId())
                        .build())
                .getDraft();
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(DraftView.home(desk.partnership(), draft.getDraftId())));
    }

    @Get("/{partnership}/{draftId}")
    HttpResponse<?> tasks(Visit visit, String partnership, String draftId, @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        return opened.desk().page(Place.WORK, "draft/tasks", opened.view().tasks(opened.reader(), Done.words(done)));
    }

    @Get("/{partnership}/{draftId}/check")
    HttpResponse<?> check(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = opened.view().check(opened.reader(), opened.desk().hidden(opened.version()));
        return opened.desk().page(Place.WORK, "draft/check", page);
    }

    @Post("/{partnership}/{draftId}/submit")
    @Consumes(FORM)
    HttpResponse<?> submit(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var desk = desks.at(visit, partnership);
        desk.agency()
                .drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .setExpectedVersion(sent.versionNumber())
                        .setRequestId(sent.requestId())
                        .build());
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.SENT.at(DraftView.home(partnership, draftId))));
    }

    @Get("/{partnership}/{draftId}/return")
    HttpResponse<?> giveBack(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        return giveBack(opened, Typed.nothing(), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post("/{partnership}/{draftId}/return")
    @Consumes(FORM)
    HttpResponse<?> giveBack(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var opened = drafting.open(visit, partnership, draftId);
        var mistakes = new Mistakes();
        var reason = new Questions(sent.typed(), mistakes).readText("reason", REASON);
        if (reason.isEmpty()) {
            mistakes.at("reason", "Say why, so that those who wrote it know what to change");
        }
        if (mistakes.any()) {
            return giveBack(opened, sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            opened.desk()
                    .agency()
                    .drafts()
                    .returnDraft(ReturnDraftRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setDraftId(draftId)
                            .setExpectedVersion(sent.versionNumber())
                            .setReason(reason)
                            .setRequestId(sent.requestId())
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, DraftController::reasonInput);
            return giveBack(opened, sent.typed(), mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.RETURNED.at("/work")));
    }

    private static Optional<String> reasonInput(String field) {
        return field.equals("reason") ? Optional.of("reason") : Optional.empty();
    }

    private HttpResponse<?> giveBack(
            Drafting.Opened opened, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var question = new Questions(typed, mistakes).longText("reason", "What must be changed, and why?", "", REASON);
        var hidden = refusal.certain()
                ? opened.desk().hidden(opened.version())
                : opened.desk().hidden(opened.version(), requestId);
        var page = new DraftPages.GiveBack(opened.view().heading(), question, hidden, mistakes.summary());
        return opened.desk().page(refusal.status(), Place.WORK, "draft/giveback", page);
    }

    @Get("/{partnership}/{draftId}/discard")
    HttpResponse<?> discard(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = new DraftPages.Discard(opened.view().heading(), opened.desk().hidden(opened.version()));
        return opened.desk().page(Place.WORK, "draft/discard", page);
    }

    @Post("/{partnership}/{draftId}/discard")
    @Consumes(FORM)
    HttpResponse<?> discard(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var desk = desks.at(visit, partnership);
        desk.agency()
                .drafts()
                .discardDraft(DiscardDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .setExpectedVersion(sent.versionNumber())
                        .setRequestId(sent.requestId())
                        .build());
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.DISCARDED.at("/work")));
    }
}
