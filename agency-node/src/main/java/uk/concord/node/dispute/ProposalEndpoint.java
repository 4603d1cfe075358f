package uk.concord.node.dispute;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.dispute.DisputeDesk.Subject;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.record.v1.AnswerProposalRequest;
import uk.concord.proto.record.v1.DisputeResponse;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.ListProposalsRequest;
import uk.concord.proto.record.v1.ListProposalsResponse;
import uk.concord.proto.record.v1.ProposalServiceGrpc;
import uk.concord.proto.record.v1.ProposeRequest;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.text.PlainText;
import uk.concord.record.wire.ProposalCodec;

/** Translates calls about what is proposed without prejudice. */
@Singleton
final class ProposalEndpoint extends ProposalServiceGrpc.ProposalServiceImplBase {
    private static final int MOST_SPLITS = 200;

    private final DisputeDesk desk;
    private final Records records;
    private final ReadingLog readings;

    ProposalEndpoint(DisputeDesk desk, Records records, ReadingLog readings) {
        this.desk = desk;
        this.records = records;
        this.readings = readings;
    }

    @Override
    public void listProposals(ListProposalsRequest asked, StreamObserver<ListProposalsResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var record = record(asked.getRecordId());
            var terms = records.proposals(partnership, record, Asked.digest("dispute", asked.getDispute()));
            readings.note(partnership, ReadingSubject.READING_SUBJECT_PROPOSALS, record);
            return ListProposalsResponse.newBuilder().addAllProposals(terms).build();
        });
    }

    @Override
    public void propose(ProposeRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            var answers = asked.getAnswers().isEmpty() ? null : Asked.digest("answers", asked.getAnswers());
            return response(desk.propose(subject, answers, proposal(asked)));
        });
    }

    @Override
    public void answerProposal(AnswerProposalRequest asked, StreamObserver<DisputeResponse> out) {
        Replies.one(out, () -> {
            var subject = subject(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    asked.getRecordId(),
                    asked.getDispute());
            return response(
                    desk.answerProposal(subject, Asked.digest("proposal", asked.getProposal()), asked.getAccepts()));
        });
    }

    private static Proposal proposal(ProposeRequest asked) {
        var words = asked.getWords().strip();
        if (PlainText.length(words) > Proposal.MOST_WORDS) {
            throw new BadInput("words", "TEXT_TOO_LONG", "Shorten this to 4,000 characters.");
        }
        if (asked.getSplitsCount() > MOST_SPLITS) {
            throw new BadInput("splits", "TOO_MANY", "Give each disputed line one split.");
        }
        return ProposalCodec.read(uk.concord.proto.entry.v1.Proposal.newBuilder()
                .setWords(words)
                .addAllSplits(asked.getSplitsList())
                .build());
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
