package uk.concord.gateway.draft;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.people.Approvers;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.DiscardDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;

/** Starts drafts, shows what is left to do, and sends them on or away. */
@Controller("/drafts")
@Produces(MediaType.TEXT_HTML)
final class DraftController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private final Drafting drafting;
    private final Desks desks;
    private final Approvers approvers;

    DraftController(Drafting drafting, Desks desks, Approvers approvers) {
        this.drafting = drafting;
        this.desks = desks;
        this.approvers = approvers;
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
        return changed(visit, DraftView.home(desk.partnership(), draft.getDraftId()));
    }

    @Get("/{partnership}/{draftId}")
    HttpResponse<?> tasks(Visit visit, String partnership, String draftId, @QueryValue(defaultValue = "") String done) {
        var opened = drafting.open(visit, partnership, draftId);
        return opened.desk().page(Place.WORK, "draft/tasks", opened.view().tasks(opened.reader(), Done.words(done)));
    }

    @Get("/{partnership}/{draftId}/check")
    HttpResponse<?> check(Visit visit, String partnership, String draftId) {
        var opened = drafting.open(visit, partnership, draftId);
        var page = opened.view()
                .check(opened.reader(), others(opened.desk()), opened.desk().hidden(opened.version()));
        return opened.desk().page(Place.WORK, "draft/check", page);
    }

    /** The approvers it can go to: nobody decides on what they wrote. */
    private List<String> others(Desk desk) {
        var reader = desk.visit().user();
        return approvers.at(desk.agency().agency().code()).stream()
                .filter(person -> !person.subject().equals(reader.subject()))
                .map(person -> person.post().isEmpty() ? person.name() : person.name() + ", " + person.post())
                .toList();
    }

    @Post("/{partnership}/{draftId}/submit")
    @Consumes(FORM)
    HttpResponse<?> submit(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        desks.at(visit, partnership)
                .agency()
                .drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .setExpectedVersion(sent.versionNumber())
                        .setRequestId(sent.requestId())
                        .build());
        return changed(visit, Done.SENT.at(DraftView.home(partnership, draftId)));
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
        desks.at(visit, partnership)
                .agency()
                .drafts()
                .discardDraft(DiscardDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .setExpectedVersion(sent.versionNumber())
                        .setRequestId(sent.requestId())
                        .build());
        return changed(visit, Done.DISCARDED.at("/work"));
    }

    /** On to where one sees what has come of it. */
    private HttpResponse<?> changed(Visit visit, String onward) {
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(onward));
    }
}
