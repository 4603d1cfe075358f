package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
     * What waits for whom; of each list the first rows, late first.
     *
     * @param waitingForUs for the own agency
     * @param waitingForThem for the partner
     * @param comingUp what is past its date or near it and has nothing to do with an open offer, the earliest first
     * @param waitingForUsTotal how many wait for the own agency in all; 10,000 means that or more
     * @param waitingForThemTotal how many wait for the partner in all; 10,000 means that or more
     * @param comingUpTotal how many come up in all; 10,000 means that or more
     * @param now the service's business time, against which late is meant
     */
    @Serdeable
    record Work(
            List<OwedJson> waitingForUs,
            List<OwedJson> waitingForThem,
            List<OwedJson> comingUp,
            int waitingForUsTotal,
            int waitingForThemTotal,
            int comingUpTotal,
            @Nullable String now) {}

    /**
     * Something that somebody owes.
     *
     * @param kind what is to be done
     * @param record the record; absent when it is only a draft
     * @param draftId the draft, a UUID; absent when it is not about one
     * @param dueAt when it is due; absent when it has no limit
     * @param agency code of the agency that owes it
     * @param version the version that it is about; 0 when none
     * @param role the role that can do it
     * @param assignedPost the post of the own agency that sees to it; absent for nobody in particular
     * @param dispute the dispute that it is about; absent when it is about none
     * @param post the owing agency's post that the dispute's ladder names for this rung; absent when it names none
     * @param amountPence what is to be paid or confirmed, in pence; 0 for other work
     * @param quarterOn the last day of the quarter whose statement of account it is about, ISO 8601; absent for other work
     * @param measure the name of the measure whose return is to be entered; absent for other work
     */
    @Serdeable
    record OwedJson(
            @Schema(format = "WorkKind") @Nullable String kind,
            @Nullable RecordJson record,
            @Nullable String draftId,
            @Nullable String dueAt,
            String agency,
            int version,
            String role,
            @Nullable String assignedPost,
            DisputesApi.@Nullable DisputeRowJson dispute,
            @Nullable String post,
            long amountPence,
            @Nullable String quarterOn,
            @Nullable String measure) {
        static OwedJson of(WorkItem item) {
            return new OwedJson(
                    Sent.word(item.getKind()),
                    item.hasRecord() ? RecordJson.of(item.getRecord()) : null,
                    Sent.orNull(item.getDraftId()),
                    Sent.instant(item.getDueAtMicros()),
                    item.getAgency(),
                    item.getVersion(),
                    item.getRole(),
                    Sent.orNull(item.getAssignedPost()),
                    item.hasDispute() ? DisputesApi.DisputeRowJson.of(item.getRecord(), item.getDispute()) : null,
                    Sent.orNull(item.getPost()),
                    item.getAmountPence(),
                    Sent.orNull(item.getQuarterOn()),
                    Sent.orNull(item.getMeasure()));
        }
    }

    /** Lists what waits for whom. */
    @Get
    Work work(
            @Parameter(hidden = true) Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable Integer pageSize) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setPageSize(AskedPage.size(pageSize))
                        .build());
        return new Work(
                answer.getWaitingForUsList().stream().map(OwedJson::of).toList(),
                answer.getWaitingForThemList().stream().map(OwedJson::of).toList(),
                answer.getComingUpList().stream().map(OwedJson::of).toList(),
                answer.getWaitingForUsCapped(),
                answer.getWaitingForThemCapped(),
                answer.getComingUpCapped(),
                Sent.instant(answer.getNowMicros()));
    }
}
