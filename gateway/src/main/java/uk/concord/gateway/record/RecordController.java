package uk.concord.gateway.record;

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
import java.util.Map;
import uk.concord.gateway.component.Live;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.people.Approvers;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;

/** Shows a record, and starts new terms for it. */
@Controller("/records/{partnership}/{recordId}")
@Produces(MediaType.TEXT_HTML)
final class RecordController {
    private final Desks desks;
    private final Approvers approvers;

    RecordController(Desks desks, Approvers approvers) {
        this.desks = desks;
        this.approvers = approvers;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String recordId,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "0") int version,
            @QueryValue(defaultValue = "") String show,
            @QueryValue(defaultValue = "") String done) {
        var desk = desks.at(visit, partnership, book);
        var record = record(desk, recordId);
        if (record.getSummary().getStatus() == RecordStatus.RECORD_STATUS_ACCOUNT) {
            return HttpResponse.seeOther(URI.create(
                    "/money?partnership=" + partnership + (desk.book().isEmpty() ? "" : "&book=" + desk.book())));
        }
        var owing = record.getSummary().getWaitingFor();
        var reading = new RecordPage.Reading(
                "/records/" + partnership + "/" + record.getSummary().getRecordId(),
                desk.isApprover(),
                desk.isCommissioner(),
                desk.mayAskToErase(),
                desks.freshKey(),
                version,
                TimelineFilter.named(show),
                !visit.user().isAuditor(),
                visit.user().isAuditor() ? "?book=" + desk.agency().agency().code() : "",
                owing.isEmpty() ? "" : approvers.posts(owing),
                desk.surroundings().nowMicros());
        return desk.page(
                Place.RECORDS,
                "record/page",
                RecordPage.of(record, desk.sides(), reading).with(Done.words(done), whose(desk)),
                Live.record(
                        partnership,
                        visit.user().isAuditor() ? desk.agency().agency().code() : "",
                        record.getSummary().getRecordId(),
                        record.getTimelineList().stream().anyMatch(entry -> entry.getReceivedAtMicros() == 0)));
    }

    /** Auditors are told whose book they are reading. */
    private static String whose(Desk desk) {
        return desk.visit().user().isAuditor()
                ? "You are reading the book of " + desk.agency().agency().name() + "."
                : "";
    }

    @Post("/new-terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var sent = Sent.of(body);
        var record = record(desk, recordId);
        var created = desk.agency()
                .drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setRequestId(sent.requestId())
                        .setTerms(starting(record))
                        .build());
        desks.changed(visit);
        return HttpResponse.seeOther(
                URI.create("/drafts/" + partnership + "/" + created.getDraft().getDraftId()));
    }

    /** What is agreed, else the newest terms; without saying that they were decided elsewhere before. */
    private static Terms starting(RecordView record) {
        return Versions.inForce(record)
                .or(() -> Outlook.latest(record))
                .map(OfferView::getTerms)
                .map(terms -> terms.toBuilder().clearExisting().build())
                .orElse(Terms.getDefaultInstance());
    }

    private static RecordView record(Desk desk, String recordId) {
        return desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
    }
}
