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
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.record.TermsView;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ShareDraftRequest;

/** Where a commissioner shows a draft to the partner, before anybody has decided on it. */
@Controller("/drafts/{partnership}/{draftId}/share")
@Produces(MediaType.TEXT_HTML)
final class SharingController {
    private final Drafting drafting;
    private final Desks desks;

    SharingController(Drafting drafting, Desks desks) {
        this.drafting = drafting;
        this.desks = desks;
    }

    @Get
    HttpResponse<?> ask(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        return page(opened, new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> share(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var opened = drafting.open(visit, partnership, draftId);
        var mistakes = new Mistakes();
        try {
            opened.desk()
                    .agency()
                    .discussion()
                    .shareDraft(ShareDraftRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setDraftId(draftId)
                            .setExpectedVersion(sent.versionNumber())
                            .setRequestId(sent.requestId())
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, _ -> Optional.empty());
            return page(opened, mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        var record = opened.got().getDraft().getRecordId();
        return HttpResponse.seeOther(
                URI.create(Done.SHARED.at("/records/" + partnership + "/" + record + "/discussion")));
    }

    private static HttpResponse<?> page(Drafting.Opened opened, Mistakes mistakes, Refusal refusal, String requestId) {
        var hidden = refusal.certain()
                ? opened.desk().hidden(opened.version())
                : opened.desk().hidden(opened.version(), requestId);
        var page = new DraftPages.Share(
                opened.view().heading(),
                opened.desk().sides().partner().getName(),
                TermsView.of(opened.got().getDraft().getTerms(), opened.desk().sides()),
                hidden,
                mistakes.summary());
        return opened.desk().page(refusal.status(), Place.WORK, "draft/share", page);
    }
}
