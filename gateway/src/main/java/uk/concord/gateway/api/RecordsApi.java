package uk.concord.gateway.api;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetRecordRequest;

/** Reading records. */
@Controller("/api/v1/records")
final class RecordsApi {
    private final Caller caller;

    RecordsApi(Caller caller) {
        this.caller = caller;
    }

    /** A page of records; {@code total} is absent while they are still being counted. */
    @Serdeable
    record Records(
            List<RecordJson> items,
            @Nullable String nextPageToken,
            @Nullable Integer total) {}

    @Get
    Records list(Visit visit, HttpRequest<?> request) {
        var asked = new AskedRecords(request.getParameters());
        var listing = new RecordListing(
                Caller.partnerships(visit, asked.text("partnership")),
                page -> caller.at(visit, page.getPartnershipId()).records().listRecords(page));
        return listing.page(asked.request(), asked.number("pageSize"), asked.text("pageToken"));
    }

    @Get("/{id}")
    RecordDetailJson one(Visit visit, String id, @QueryValue @Nullable String partnership) {
        var places = Caller.partnerships(visit, partnership).iterator();
        while (true) {
            var chosen = places.next();
            try {
                return RecordDetailJson.of(caller.at(visit, chosen)
                        .records()
                        .getRecord(GetRecordRequest.newBuilder()
                                .setPartnershipId(chosen)
                                .setRecordId(id)
                                .build())
                        .getRecord());
            } catch (StatusRuntimeException failed) {
                // A record's id does not say whose it is: it may be in the caller's next partnership.
                if (failed.getStatus().getCode() != Status.Code.NOT_FOUND || !places.hasNext()) {
                    throw failed;
                }
            }
        }
    }
}
