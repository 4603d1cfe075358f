package uk.concord.gateway.decide;

import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.Map;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.DiscardNoticeRequest;
import uk.concord.proto.record.v1.GetPreparedNoticeRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.GiveNoticeRequest;
import uk.concord.proto.record.v1.PrepareNoticeRequest;

/** Where a commissioner prepares notice, and an approver gives it. */
@Controller("/records/{partnership}/{recordId}/notice")
@Produces(MediaType.TEXT_HTML)
final class NoticeController {
    private final Desks desks;

    NoticeController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(Visit visit, String partnership, String recordId) {
        var notice = read(desks.at(visit, partnership), recordId);
        return page(notice, notice.suggested(), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var notice = read(desks.at(visit, partnership), recordId);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var request = PrepareNoticeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(recordId)
                .setAgreement(notice.record().getAgreement().getOffer())
                .setRequestId(sent.requestId());
        notice.questions().read(new Questions(sent.typed(), mistakes), request);
        if (mistakes.any()) {
            return page(notice, sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            notice.desk().agency().notices().prepareNotice(request.build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, NoticeQuestions::inputOf);
            return page(notice, sent.typed(), mistakes, refusal, sent.requestId());
        }
        return HttpResponse.seeOther(URI.create(Done.NOTICE_PREPARED.at(notice.home())));
    }

    @Post("/give")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var notice = read(desks.at(visit, partnership), recordId);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var record = DecisionRecord.newBuilder();
        notice.readDecision(new Questions(sent.typed(), mistakes), record);
        if (mistakes.any()) {
            return page(notice, sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            notice.desk()
                    .agency()
                    .notices()
                    .giveNotice(GiveNoticeRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRecordId(recordId)
                            .setNoticeId(sent.version())
                            .setDecisionRecord(record)
                            .setRequestId(sent.requestId())
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, Signing::inputOf);
            return page(notice, sent.typed(), mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.NOTICE_GIVEN.at(notice.home())));
    }

    @Post("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var desk = desks.at(visit, partnership);
        desk.agency()
                .notices()
                .discardNotice(DiscardNoticeRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(recordId)
                        .setNoticeId(sent.version())
                        .setRequestId(sent.requestId())
                        .build());
        return HttpResponse.seeOther(URI.create(Done.NOTICE_DISCARDED.at("/records/" + partnership + "/" + recordId)));
    }

    private static NoticeRead read(Desk desk, String recordId) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var prepared = desk.agency()
                .notices()
                .getPreparedNotice(GetPreparedNoticeRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build());
        return new NoticeRead(desk, record, prepared);
    }

    private static HttpResponse<?> page(
            NoticeRead notice, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var key = refusal.certain() ? "" : requestId;
        return notice.desk()
                .page(
                        refusal.status(),
                        Place.RECORDS,
                        "decide/notice",
                        notice.page(new Questions(typed, mistakes), key));
    }
}
