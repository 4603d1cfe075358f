package uk.concord.gateway.record;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetRecordRequest;

/** Shows what differs between any two versions of a record. */
@Controller("/records/{partnership}/{recordId}/compare")
@Produces(MediaType.TEXT_HTML)
final class CompareController {
    private final Desks desks;

    CompareController(Desks desks) {
        this.desks = desks;
    }

    /** Without names: the newest version beside the one it changes. */
    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String recordId,
            @QueryValue(defaultValue = "") String before,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String book) {
        var desk = desks.at(visit, partnership, book);
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var newest = Outlook.open(record).or(() -> Outlook.latest(record));
        var second =
                (after.isEmpty() ? newest : ComparePage.named(record, after)).orElseThrow(CompareController::unknown);
        var changed = Versions.before(record, second).or(() -> Optional.of(second));
        var first = (before.isEmpty() ? changed : ComparePage.named(record, before))
                .orElseThrow(CompareController::unknown);
        var path = "/records/" + partnership + "/" + record.getSummary().getRecordId();
        return desk.page(
                Place.RECORDS, "record/compare", ComparePage.of(record, first, second, desk.sides(), path, book));
    }

    private static StatusRuntimeException unknown() {
        return Status.NOT_FOUND.asRuntimeException();
    }
}
