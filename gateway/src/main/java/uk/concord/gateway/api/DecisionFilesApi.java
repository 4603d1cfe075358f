package uk.concord.gateway.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc.DecisionFileServiceBlockingStub;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.RecordCallInOutcomeRequest;
import uk.concord.proto.record.v1.RecordCallInRequest;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;
import uk.concord.proto.record.v1.RecordDecisionRequest;
import uk.concord.proto.record.v1.RecordNoticeRequest;
import uk.concord.proto.record.v1.RecordUrgencyRequest;

/** The way to a decision that takes effect later: to offer a draft's terms, to answer the partner's open offer of a record, or to give notice. */
@Controller("/api/v1")
final class DecisionFilesApi {
    private static final String DRAFTS = "/drafts/{id}/decision-file";
    private static final String RECORDS = "/records/{id}/decision-file";
    private static final String NOTICES = "/records/{id}/notice/decision-file";

    private final Caller caller;

    DecisionFilesApi(Caller caller) {
        this.caller = caller;
    }

    /** What the address names. */
    private static DecisionSubject subject(HttpRequest<?> request, String id) {
        var path = request.getPath();
        var ofRecord = path.contains("/notice/decision-file") ? Kind.NOTICE : Kind.OFFER;
        return new DecisionSubject(path.startsWith("/api/v1/drafts/") ? Kind.DRAFT : ofRecord, id);
    }

    /** Reads the decision file: what is asked of the decision, what has been recorded, and when it takes effect. */
    @Get(uris = {DRAFTS, RECORDS, NOTICES})
    DecisionFileJson get(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var asked = GetDecisionFileRequest.newBuilder().setPartnershipId(chosen);
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(files(visit, chosen).getDecisionFile(asking).getFile());
    }

    /** Records that notice of the decision was published. */
    @Post(uris = {DRAFTS + "/notice", RECORDS + "/notice", NOTICES + "/notice"})
    DecisionFileJson notice(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordNoticeRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setNotice(step.notice());
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(files(visit, chosen).recordNotice(asking).getFile());
    }

    /** Records that somebody entitled to has agreed that the decision cannot wait. */
    @Post(uris = {DRAFTS + "/urgency", RECORDS + "/urgency", NOTICES + "/urgency"})
    DecisionFileJson urgency(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordUrgencyRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setUrgency(step.urgency());
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(files(visit, chosen).recordUrgency(asking).getFile());
    }

    /** Takes the caller's own decision, which takes effect when nothing stands against it any more. For approvers. */
    @Post(uris = {DRAFTS + "/decision", RECORDS + "/decision", NOTICES + "/decision"})
    DecisionFileJson decision(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordDecisionRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setExpectedVersion(step.expectedVersion())
                .setDecisionRecord(DecisionRecordJson.toProto(step.decisionRecord()));
        if (step.offer() != null) {
            asked.setOffer(step.offer().toProto("offer"));
        }
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(files(visit, chosen).recordDecision(asking).getFile());
    }

    /** Records a decision that another body of the own agency took, with its minute reference. */
    @Post(uris = {DRAFTS + "/decision-elsewhere", RECORDS + "/decision-elsewhere", NOTICES + "/decision-elsewhere"})
    DecisionFileJson elsewhere(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordDecisionElsewhereRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setExpectedVersion(step.expectedVersion())
                .setDecisionRecord(DecisionRecordJson.toProto(step.decisionRecord()))
                .setDecidedBy(Sent.text(step.by()))
                .setDecidedOn(Sent.text(step.on()))
                .setPublishedOn(Sent.text(step.publishedOn()))
                .setMinuteReference(Sent.text(step.reference()));
        if (step.offer() != null) {
            asked.setOffer(step.offer().toProto("offer"));
        }
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(
                files(visit, chosen).recordDecisionElsewhere(asking).getFile());
    }

    /** Records that the decision was called in before it took effect. */
    @Post(uris = {DRAFTS + "/call-in", RECORDS + "/call-in", NOTICES + "/call-in"})
    DecisionFileJson callIn(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordCallInRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setCalledIn(step.calledIn());
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(files(visit, chosen).recordCallIn(asking).getFile());
    }

    /** Records how a call-in ended. */
    @Post(uris = {DRAFTS + "/call-in-outcome", RECORDS + "/call-in-outcome", NOTICES + "/call-in-outcome"})
    DecisionFileJson outcome(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body StepToRecordJson step) {
        var chosen = Caller.partnership(visit, step.partnership());
        var asked = RecordCallInOutcomeRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRequestId(Caller.key(key))
                .setEnded(step.ended());
        var asking = subject(request, id).in(asked).build();
        return DecisionFileJson.of(
                files(visit, chosen).recordCallInOutcome(asking).getFile());
    }

    private DecisionFileServiceBlockingStub files(Visit visit, String partnership) {
        return caller.at(visit, partnership).decisionFiles();
    }
}
