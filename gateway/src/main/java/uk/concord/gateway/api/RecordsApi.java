package uk.concord.gateway.api;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
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

    /**
     * A page of records.
     *
     * @param items in the order that was asked for
     * @param nextPageToken asks for the page that follows; absent at the end
     * @param total how many there are in all; 10,000 means that or more; absent while they are still being counted
     */
    @Serdeable
    record Records(
            List<RecordJson> items,
            @Nullable String nextPageToken,
            @Nullable Integer total) implements Paged {}

    /** Lists records: found by words and filters, a page at a time. */
    @Get
    Records list(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @RequestBean AskedRecords asked,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var listing = new RecordListing(
                Caller.partnerships(visit, asked.partnership()),
                part -> caller.at(visit, part.getPartnershipId()).records().listRecords(part));
        return listing.page(asked.request(), page);
    }

    /** Reads one record whole: its offers, agreement, notices and timeline. */
    @Get("/{id}")
    RecordDetailJson one(@Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
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
