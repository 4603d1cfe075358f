package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.DiscardNoticeRequest;
import uk.concord.proto.record.v1.GetPreparedNoticeRequest;
import uk.concord.proto.record.v1.GiveNoticeRequest;
import uk.concord.proto.record.v1.PrepareNoticeRequest;
import uk.concord.proto.record.v1.PreparedNotice;

/** Notice: prepared by one person, given by another. */
@Controller("/api/v1/records/{id}/notice")
final class NoticesApi {
    private final Caller caller;

    NoticesApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * What shall end, and when.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param agreement the agreement in force, by its offer exactly as read
     * @param lastDay the last day on which it shall apply, ISO 8601; no sooner than the terms allow
     * @param lines the lines that shall end; absent or empty when the whole agreement shall
     * @param decisionRecord the words of the decision
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PrepareJson(
            @Nullable String partnership,
            @Nullable OfferReferenceJson agreement,
            @Nullable String lastDay,
            @Nullable List<NoticeJson.LineToEndJson> lines,
            @Nullable DecisionRecordJson decisionRecord) {}

    /**
     * The prepared notice that is decided on.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param noticeId the notice, a UUID as read
     * @param decisionRecord the words of the decision, where they differ from the prepared ones
     * @param expectedVersion the record's version that was read; 0 or absent leaves the check to the notice, or to If-Match
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record DecideJson(
            @Nullable String partnership,
            @Nullable String noticeId,
            @Nullable DecisionRecordJson decisionRecord,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion) {}

    /**
     * A notice that waits; without most of it while none does.
     *
     * @param noticeId a UUID; absent while none waits
     * @param agreement the agreement it names; absent while none waits
     * @param ending what shall end; absent while none waits
     * @param endsPence by how much less is paid in all, in pence
     * @param remaining the terms that would be left; absent while none waits
     * @param preparedBy post of whoever prepared it; absent while none waits
     * @param preparedAt when it was prepared; absent while none waits
     */
    @Serdeable
    record PreparedJson(
            @Nullable String noticeId,
            @Nullable OfferReferenceJson agreement,
            NoticeJson.@Nullable EndingJson ending,
            long endsPence,
            @Nullable TermsJson remaining,
            @Nullable String preparedBy,
            @Nullable String preparedAt) {
        static PreparedJson of(PreparedNotice notice) {
            return new PreparedJson(
                    notice.getNoticeId(),
                    OfferReferenceJson.of(notice.getAgreement()),
                    NoticeJson.EndingJson.of(notice.getEnding()),
                    notice.getEndsPence(),
                    TermsJson.of(notice.getRemaining()),
                    notice.getPreparedBy(),
                    Sent.instant(notice.getPreparedAtMicros()));
        }
    }

    /** Reads the notice that waits for an approver. */
    @Get
    PreparedJson prepared(@Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .notices()
                .getPreparedNotice(GetPreparedNoticeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build());
        return answer.hasNotice()
                ? PreparedJson.of(answer.getNotice())
                : new PreparedJson(null, null, null, 0, null, null, null);
    }

    /** Prepares a notice, in the place of one that waits. */
    @Post
    PreparedJson prepare(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body PrepareJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        if (asked.agreement() == null) {
            throw Refused.field("AGREEMENT_NEEDED", "agreement", "Name the agreement, as it was read.");
        }
        return PreparedJson.of(caller.at(visit, chosen)
                .notices()
                .prepareNotice(PrepareNoticeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setAgreement(asked.agreement().toProto("agreement"))
                        .setLastDay(Sent.text(asked.lastDay()))
                        .addAllLines(Sent.list(asked.lines()).stream()
                                .map(NoticeJson.LineToEndJson::toProto)
                                .toList())
                        .setDecisionRecord(DecisionRecordJson.toProto(asked.decisionRecord()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getNotice());
    }

    /** Gives the prepared notice. For approvers who did not prepare it. */
    @Post("/giving")
    RecordDetailJson give(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body DecideJson decided) {
        var chosen = Caller.partnership(visit, decided.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .notices()
                .giveNotice(GiveNoticeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setNoticeId(Sent.text(decided.noticeId()))
                        .setDecisionRecord(DecisionRecordJson.toProto(decided.decisionRecord()))
                        .setExpectedVersion(ReadVersion.of(ifMatch, decided.expectedVersion()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }

    /** Throws the prepared notice away. */
    @Post("/discarding")
    PreparedJson discard(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body DecideJson decided) {
        var chosen = Caller.partnership(visit, decided.partnership());
        caller.at(visit, chosen)
                .notices()
                .discardNotice(DiscardNoticeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setNoticeId(Sent.text(decided.noticeId()))
                        .setRequestId(Caller.key(key))
                        .build());
        return new PreparedJson(null, null, null, 0, null, null, null);
    }
}
