package uk.concord.gateway.api;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.RecordStatus;

/** Reading records. */
@Controller("/api/v1/records")
final class RecordsApi {
    private final Caller caller;

    RecordsApi(Caller caller) {
        this.caller = caller;
    }

    /** A page of records. */
    @Serdeable
    record Records(List<RecordJson> items, @Nullable String nextPageToken, int total) {}

    @Get
    Records list(
            Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue(defaultValue = "0") int pageSize,
            @QueryValue @Nullable String pageToken,
            @QueryValue @Nullable List<String> status,
            @QueryValue @Nullable String query) {
        var request = ListRecordsRequest.newBuilder().setQuery(Sent.text(query));
        Sent.list(status)
                .forEach(word -> request.addStatusesValue(Sent.number(RecordStatus.getDescriptor(), "status", word)));
        var listing = new RecordListing(
                Caller.partnerships(visit, partnership),
                page -> caller.at(visit, page.getPartnershipId()).records().listRecords(page));
        return listing.page(request.build(), pageSize, Sent.text(pageToken));
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
