package uk.concord.gateway.readings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.readings.ReadingsPage.Asked;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ListReadingsRequest;

/** Shows who has looked at a record, or at anything of a partnership. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ReadingsController {
    private final Desks desks;

    ReadingsController(Desks desks) {
        this.desks = desks;
    }

    @Get("/readings/{partnership}")
    HttpResponse<?> ofAnything(
            Visit visit,
            String partnership,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String page) {
        var desk = desks.at(visit, partnership, book);
        return show(desk, new Asked(partnership, "", own(desk), page));
    }

    @Get("/records/{partnership}/{recordId}/readings")
    HttpResponse<?> ofRecord(
            Visit visit,
            String partnership,
            String recordId,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String page) {
        var desk = desks.at(visit, partnership, book);
        return show(desk, new Asked(partnership, recordId, own(desk), page));
    }

    private static HttpResponse<?> show(Desk desk, Asked asked) {
        var found = desk.agency()
                .readings()
                .listReadings(ListReadingsRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(asked.record())
                        .setPageToken(asked.page())
                        .build());
        return desk.page(
                Place.RECORDS,
                "readings/page",
                ReadingsPage.of(found, asked, desk.sides(), desk.surroundings().nowMicros()));
    }

    /** The book an auditor reads; nobody else chooses one. */
    private static String own(Desk desk) {
        return desk.visit().user().isAuditor() ? desk.agency().agency().code() : "";
    }
}
