package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
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

    /** What shall end, and when. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PrepareJson(
            @Nullable String partnership,
            @Nullable OfferReferenceJson agreement,
            @Nullable String lastDay,
            @Nullable List<NoticeJson.LineToEndJson> lines,
            @Nullable DecisionRecordJson decisionRecord) {}

    /** The prepared notice that is decided on. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record DecideJson(
            @Nullable String partnership,
            @Nullable String noticeId,
            @Nullable DecisionRecordJson decisionRecord,
            long expectedVersion) {}

    /** A notice that waits; nothing but nulls while none does. */
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

    @Get
    PreparedJson prepared(Visit visit, String id, @QueryValue @Nullable String partnership) {
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

    @Post
    PreparedJson prepare(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body PrepareJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        if (asked.agreement() == null) {
            throw Refused.field("AGREEMENT_NEEDED", "agreement", "Name the agreement, as it was read.");
        }
        return PreparedJson.of(caller.at(visit, chosen)
                .notices()
                .prepareNotice(PrepareNoticeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setAgreement(asked.agreement().toProto())
                        .setLastDay(Sent.text(asked.lastDay()))
                        .addAllLines(Sent.list(asked.lines()).stream()
                                .map(NoticeJson.LineToEndJson::toProto)
                                .toList())
                        .setDecisionRecord(words(asked.decisionRecord()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getNotice());
    }

    @Post("/giving")
    RecordDetailJson give(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body DecideJson decided) {
        var chosen = Caller.partnership(visit, decided.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .notices()
                .giveNotice(GiveNoticeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setNoticeId(Sent.text(decided.noticeId()))
                        .setDecisionRecord(words(decided.decisionRecord()))
                        .setExpectedVersion(decided.expectedVersion())
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }

    @Post("/discarding")
    PreparedJson discard(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body DecideJson decided) {
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

    private static DecisionRecord words(@Nullable DecisionRecordJson words) {
        return words == null ? DecisionRecord.getDefaultInstance() : words.toProto();
    }
}
