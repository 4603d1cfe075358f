package uk.concord.gateway.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.RecordCallInOutcomeRequest;
import uk.concord.proto.record.v1.RecordCallInRequest;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;
import uk.concord.proto.record.v1.RecordDecisionRequest;
import uk.concord.proto.record.v1.RecordNoticeRequest;
import uk.concord.proto.record.v1.RecordUrgencyRequest;

/** The way to a decision that takes effect later, of a draft or of the partner's open offer on a record. */
@Controller("/api/v1/{kind:drafts|records}/{id}/decision-file")
final class DecisionFilesApi {
    private final Caller caller;

    DecisionFilesApi(Caller caller) {
        this.caller = caller;
    }

    @Get
    DecisionFileJson get(Visit visit, String kind, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var asked = GetDecisionFileRequest.newBuilder().setPartnershipId(chosen);
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .getDecisionFile((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    @Post("/notice")
    DecisionFileJson notice(
            Visit visit,
            String kind,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordNoticeRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setNotice(step.notice());
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .recordNotice((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    @Post("/urgency")
    DecisionFileJson urgency(
            Visit visit,
            String kind,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordUrgencyRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setUrgency(step.urgency());
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .recordUrgency((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    @Post("/decision")
    DecisionFileJson decision(
            Visit visit,
            String kind,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordDecisionRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setExpectedVersion(step.expectedVersion())
                .setDecisionRecord(step.words());
        if (step.offer() != null) {
            asked.setOffer(step.offer().toProto());
        }
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .recordDecision((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    @Post("/decision-elsewhere")
    DecisionFileJson elsewhere(
            Visit visit,
            String kind,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordDecisionElsewhereRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setExpectedVersion(step.expectedVersion())
                .setDecisionRecord(step.words())
                .setDecidedBy(Sent.text(step.by()))
                .setDecidedOn(Sent.text(step.on()))
                .setPublishedOn(Sent.text(step.publishedOn()))
                .setMinuteReference(Sent.text(step.reference()));
        if (step.offer() != null) {
            asked.setOffer(step.offer().toProto());
        }
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .recordDecisionElsewhere((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    @Post("/call-in")
    DecisionFileJson callIn(
            Visit visit,
            String kind,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordCallInRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setCalledIn(step.calledIn());
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .recordCallIn((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    @Post("/call-in-outcome")
    DecisionFileJson outcome(
            Visit visit,
            String kind,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordCallInOutcomeRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setEnded(step.ended());
        return DecisionFileJson.of(caller.at(visit, chosen)
                .decisionFiles()
                .recordCallInOutcome((draft(kind) ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile());
    }

    private static boolean draft(String kind) {
        return kind.equals("drafts");
    }
}
