package uk.concord.gateway.api;

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
        var chosen = Caller.partnership(visit, partnership);
        var request = ListRecordsRequest.newBuilder()
                .setPartnershipId(chosen)
                .setPageSize(pageSize)
                .setPageToken(Sent.text(pageToken))
                .setQuery(Sent.text(query));
        Sent.list(status)
                .forEach(word -> request.addStatusesValue(Sent.number(RecordStatus.getDescriptor(), "status", word)));
        var answer = caller.at(visit, chosen).records().listRecords(request.build());
        return new Records(
                answer.getRecordsList().stream().map(RecordJson::of).toList(),
                Sent.orNull(answer.getNextPageToken()),
                answer.getTotalCapped());
    }

    @Get("/{id}")
    RecordDetailJson one(Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return RecordDetailJson.of(caller.at(visit, chosen)
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build())
                .getRecord());
    }
}
