package uk.concord.gateway.decide;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.Map;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.record.OfferRead;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.CreateDraftRequest;

/** Starts a draft that counters the partner's open offer, with the offer's own text. */
@Controller("/records/{partnership}/{recordId}/counter")
@Produces(MediaType.TEXT_HTML)
final class CounterController {
    private final Desks desks;

    CounterController(Desks desks) {
        this.desks = desks;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var sent = Sent.of(body);
        var read = OfferRead.parse(sent.version())
                .orElseThrow(() -> Refused.field(
                        "OFFER_NEEDED", "version", "It is not clear which offer you read. Read it again first."));
        var created = desk.agency()
                .drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .setCounters(read.offer())
                        .setRequestId(sent.requestId())
                        .build());
        desks.changed(visit);
        return HttpResponse.seeOther(
                URI.create("/drafts/" + partnership + "/" + created.getDraft().getDraftId()));
    }
}
