package uk.concord.gateway.record;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.Map;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.Novation;

/** Drafts the terms in which a successor stands in an organisation's place. */
@Controller("/records/{partnership}/{recordId}/succession")
@Produces(MediaType.TEXT_HTML)
final class SuccessionController {
    private final Desks desks;

    SuccessionController(Desks desks) {
        this.desks = desks;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        var sent = Sent.of(body);
        var created = desk.agency()
                .drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setRequestId(sent.requestId())
                        .setNovation(Novation.newBuilder()
                                .setFrom(sent.typed().text("from"))
                                .addLeaving(organisation(sent.typed().text("leaving"))))
                        .build());
        desks.changed(visit);
        return HttpResponse.seeOther(
                URI.create("/drafts/" + partnership + "/" + created.getDraft().getDraftId()));
    }

    private static Organisation organisation(String text) {
        int colon = text.indexOf(':');
        return Organisation.newBuilder()
                .setScheme(text.substring(0, Math.max(colon, 0)))
                .setCode(text.substring(colon + 1))
                .build();
    }
}
