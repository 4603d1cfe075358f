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
import io.micronaut.http.annotation.Produces;
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
import uk.concord.proto.record.v1.ReturnDraftRequest;

/** Where an approver gives a draft back to those who wrote it, and says why. */
@Controller("/drafts/{partnership}/{draftId}/return")
@Produces(MediaType.TEXT_HTML)
final class GiveBackController {
    private static final String REASON = "reason";
    private static final int LONGEST = 1_000;

    private final Drafting drafting;
    private final Desks desks;

    GiveBackController(Drafting drafting, Desks desks) {
        this.drafting = drafting;
        this.desks = desks;
    }

    @Get
    HttpResponse<?> ask(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        return page(opened, Typed.nothing(), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> giveBack(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var opened = drafting.open(visit, partnership, draftId);
        var mistakes = new Mistakes();
        var reason = new Questions(sent.typed(), mistakes).readText(REASON, LONGEST);
        if (reason.isEmpty()) {
            mistakes.at(REASON, "Say why, so that those who wrote it know what to change");
        }
        if (mistakes.any()) {
            return page(opened, sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
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
            var refusal = Refusal.note(
                    failed, mistakes, field -> field.equals(REASON) ? Optional.of(REASON) : Optional.empty());
            return page(opened, sent.typed(), mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.RETURNED.at("/work")));
    }

    private static HttpResponse<?> page(
            Drafting.Opened opened, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var question = new Questions(typed, mistakes).longText(REASON, "What must be changed, and why?", "", LONGEST);
        var hidden = refusal.certain()
                ? opened.desk().hidden(opened.version())
                : opened.desk().hidden(opened.version(), requestId);
        var page = new DraftPages.GiveBack(opened.view().heading(), question, hidden, mistakes.summary());
        return opened.desk().page(refusal.status(), Place.WORK, "draft/giveback", page);
    }
}
