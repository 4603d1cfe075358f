package uk.concord.node.dispute;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.dispute.DisputeDesk.Subject;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.ActOnOwnDutyRequest;
import uk.concord.proto.record.v1.AgreeExtensionRequest;
import uk.concord.proto.record.v1.AnswerRecommendationRequest;
import uk.concord.proto.record.v1.AskExtensionRequest;
import uk.concord.proto.record.v1.ConfirmClaimPaymentRequest;
import uk.concord.proto.record.v1.ConfirmMeetingRequest;
import uk.concord.proto.record.v1.DisputeResponse;
import uk.concord.proto.record.v1.DisputeServiceGrpc;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.EnterClaimPaymentRequest;
import uk.concord.proto.record.v1.EnterMeetingRequest;
import uk.concord.proto.record.v1.EnterRecommendationRequest;
import uk.concord.proto.record.v1.FileStatementRequest;
import uk.concord.proto.record.v1.ListDisputesRequest;
import uk.concord.proto.record.v1.ListDisputesResponse;
import uk.concord.proto.record.v1.ListLaddersRequest;
import uk.concord.proto.record.v1.ListLaddersResponse;
import uk.concord.proto.record.v1.RaiseDisputeRequest;
import uk.concord.proto.record.v1.WithdrawDisputeRequest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Disputing;

/** Translates calls about disputes. */
@Singleton
final class DisputeEndpoint extends DisputeServiceGrpc.DisputeServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final DisputeDesk desk;
    private final RaisedDisputes raised;
    private final Records records;

    DisputeEndpoint(DisputeDesk desk, RaisedDisputes raised, Records records) {
        this.desk = desk;
        this.raised = raised;
        this.records = records;
    }

    @Override
    public void listLadders(ListLaddersRequest asked, StreamObserver<ListLaddersResponse> out) {
        Replies.one(out, () -> ListLaddersResponse.newBuilder()
                .addAllLadders(records.ladders(new PartnershipId(asked.getPartnershipId())))
                .build());
    }

    @Override
    public void listDisputes(ListDisputesRequest asked, StreamObserver<ListDisputesResponse> out) {
        Replies.one(
                out,
                () -> records.disputes(
                        new PartnershipId(asked.getPartnershipId()),
                        asked.getWithEnded(),
                        PageToken.read(asked.getPageToken()),
                        Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE)));
    }

    @Override
    public void raiseDispute(RaiseDisputeRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            return response(
                    desk.raise(asking, record(asked.getRecordId()), raised.read(asking, asked), asked.getText()));
        });
    }

    @Override
    public void askExtension(AskExtensionRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(
                out,
                () -> response(desk.askExtension(
                        subject(
                                Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                                asked.getRecordId(),
                                asked.getDispute()),
                        Asked.day("last_day", asked.getLastDay()))));
    }

    @Override
    public void agreeExtension(AgreeExtensionRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(
                out,
                () -> response(desk.agreeExtension(
                        subject(
                                Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                                asked.getRecordId(),
                                asked.getDispute()),
                        Asked.digest("asked", asked.getAsked()))));
    }

    @Override
    public void actOnOwnDuty(ActOnOwnDutyRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(
                out,
                () -> response(desk.actOnOwnDuty(
                        subject(
                                Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                                asked.getRecordId(),
                                asked.getDispute()),
                        asked.getText())));
    }

    @Override
    public void withdrawDispute(WithdrawDisputeRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(
                out,
                () -> response(desk.withdraw(
                        subject(
                                Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                                asked.getRecordId(),
                                asked.getDispute()),
                        asked.getText())));
    }

    @Override
    public void enterClaimPayment(EnterClaimPaymentRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            var paid = new Disputing.ClaimPaid(
                    desk.placeOf(subject),
                    Asked.amount("amount_pence", asked.getAmountPence()),
                    Asked.day("paid_on", asked.getPaidOn()),
                    Asked.reference("reference", asked.getReference()));
            return response(desk.enterPayment(subject, paid));
        });
    }

    @Override
    public void confirmClaimPayment(ConfirmClaimPaymentRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(
                out,
                () -> response(desk.confirmPayment(
                        subject(
                                Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                                asked.getRecordId(),
                                asked.getDispute()),
                        Asked.digest("paid", asked.getPaid()))));
    }

    @Override
    public void fileStatement(FileStatementRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            return response(desk.fileStatement(subject, AskedMeetings.rung(asked.getRung()), asked.getText()));
        });
    }

    @Override
    public void enterMeeting(EnterMeetingRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            return response(desk.enterMeeting(
                    subject,
                    new Disputing.MeetingHeld(
                            desk.placeOf(subject),
                            AskedMeetings.rung(asked.getRung()),
                            Asked.day("held_on", asked.getHeldOn()),
                            AskedMeetings.posts("council_posts", asked.getCouncilPostsList()),
                            AskedMeetings.posts("health_posts", asked.getHealthPostsList())),
                    asked.getText()));
        });
    }

    @Override
    public void confirmMeeting(ConfirmMeetingRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            return response(desk.confirmMeeting(subject, Asked.digest("meeting", asked.getMeeting())));
        });
    }

    @Override
    public void enterRecommendation(EnterRecommendationRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            return response(desk.enterRecommendation(
                    subject,
                    AskedMeetings.rung(asked.getRung()),
                    Asked.day("recommended_on", asked.getRecommendedOn()),
                    asked.getText()));
        });
    }

    @Override
    public void answerRecommendation(AnswerRecommendationRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            return response(desk.answerRecommendation(
                    subject,
                    Asked.digest("recommendation", asked.getRecommendation()),
                    asked.getAccepts(),
                    asked.getText()));
        });
    }

    private static DisputeResponse response(DisputeView dispute) {
        return DisputeResponse.newBuilder().setDispute(dispute).build();
    }

    private static Subject subject(Asking asking, String record, ByteString dispute) {
        return new Subject(asking, record(record), Asked.digest("dispute", dispute));
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }
}
