package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.WorkItem;

/** What waits for whom. */
@Controller("/api/v1/work")
final class WorkApi {
    private final Caller caller;

    WorkApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * The lists, late first.
     *
     * @param now the service's business time, against which "late" is meant
     */
    @Serdeable
    record Work(
            List<ItemJson> waitingForUs,
            List<ItemJson> waitingForThem,
            List<ItemJson> comingUp,
            int waitingForUsTotal,
            int waitingForThemTotal,
            int comingUpTotal,
            @Nullable String now) {}

    /** Something that somebody owes. */
    @Serdeable
    record ItemJson(
            @Nullable String kind,
            @Nullable RecordJson record,
            @Nullable String draftId,
            @Nullable String dueAt,
            String agency,
            int version,
            String role,
            @Nullable String assignedPost) {
        static ItemJson of(WorkItem item) {
            return new ItemJson(
                    Sent.word(item.getKind()),
                    item.hasRecord() ? RecordJson.of(item.getRecord()) : null,
                    Sent.orNull(item.getDraftId()),
                    Sent.instant(item.getDueAtMicros()),
                    item.getAgency(),
                    item.getVersion(),
                    item.getRole(),
                    Sent.orNull(item.getAssignedPost()));
        }
    }

    @Get
    Work work(Visit visit, @QueryValue @Nullable String partnership, @QueryValue(defaultValue = "0") int pageSize) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setPageSize(pageSize)
                        .build());
        return new Work(
                answer.getWaitingForUsList().stream().map(ItemJson::of).toList(),
                answer.getWaitingForThemList().stream().map(ItemJson::of).toList(),
                answer.getComingUpList().stream().map(ItemJson::of).toList(),
                answer.getWaitingForUsCapped(),
                answer.getWaitingForThemCapped(),
                answer.getComingUpCapped(),
                Sent.instant(answer.getNowMicros()));
    }
}
