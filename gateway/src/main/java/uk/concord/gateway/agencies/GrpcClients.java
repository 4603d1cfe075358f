package uk.concord.gateway.agencies;

import io.grpc.Channel;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.evidence.v1.BookServiceGrpc.BookServiceBlockingStub;
import uk.concord.proto.link.v1.EpochServiceGrpc;
import uk.concord.proto.link.v1.EpochServiceGrpc.EpochServiceBlockingStub;
import uk.concord.proto.link.v1.KeyServiceGrpc;
import uk.concord.proto.link.v1.KeyServiceGrpc.KeyServiceBlockingStub;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.LinkServiceGrpc.LinkServiceBlockingStub;
import uk.concord.proto.record.v1.AccountServiceGrpc;
import uk.concord.proto.record.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import uk.concord.proto.record.v1.AssignmentServiceGrpc;
import uk.concord.proto.record.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import uk.concord.proto.record.v1.ChangeServiceGrpc;
import uk.concord.proto.record.v1.ChangeServiceGrpc.ChangeServiceBlockingStub;
import uk.concord.proto.record.v1.CoverServiceGrpc;
import uk.concord.proto.record.v1.CoverServiceGrpc.CoverServiceBlockingStub;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc.DecisionFileServiceBlockingStub;
import uk.concord.proto.record.v1.DiscussionServiceGrpc;
import uk.concord.proto.record.v1.DiscussionServiceGrpc.DiscussionServiceBlockingStub;
import uk.concord.proto.record.v1.DisputeServiceGrpc;
import uk.concord.proto.record.v1.DisputeServiceGrpc.DisputeServiceBlockingStub;
import uk.concord.proto.record.v1.DocumentServiceGrpc;
import uk.concord.proto.record.v1.DocumentServiceGrpc.DocumentServiceBlockingStub;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import uk.concord.proto.record.v1.ErasureServiceGrpc;
import uk.concord.proto.record.v1.ErasureServiceGrpc.ErasureServiceBlockingStub;
import uk.concord.proto.record.v1.FindingServiceGrpc;
import uk.concord.proto.record.v1.FindingServiceGrpc.FindingServiceBlockingStub;
import uk.concord.proto.record.v1.ImportServiceGrpc;
import uk.concord.proto.record.v1.ImportServiceGrpc.ImportServiceBlockingStub;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.NegotiationServiceGrpc.NegotiationServiceBlockingStub;
import uk.concord.proto.record.v1.NoticeServiceGrpc;
import uk.concord.proto.record.v1.NoticeServiceGrpc.NoticeServiceBlockingStub;
import uk.concord.proto.record.v1.NotificationServiceGrpc;
import uk.concord.proto.record.v1.NotificationServiceGrpc.NotificationServiceBlockingStub;
import uk.concord.proto.record.v1.PerformanceServiceGrpc;
import uk.concord.proto.record.v1.PerformanceServiceGrpc.PerformanceServiceBlockingStub;
import uk.concord.proto.record.v1.ProposalServiceGrpc;
import uk.concord.proto.record.v1.ProposalServiceGrpc.ProposalServiceBlockingStub;
import uk.concord.proto.record.v1.ReadingServiceGrpc;
import uk.concord.proto.record.v1.ReadingServiceGrpc.ReadingServiceBlockingStub;
import uk.concord.proto.record.v1.RecordServiceGrpc;
import uk.concord.proto.record.v1.RecordServiceGrpc.RecordServiceBlockingStub;

/** One agency's services over one channel, for one visitor. */
record GrpcClients(KnownAgency agency, Channel channel, OnBehalf onBehalf) implements AgencyClients {
    @Override
    public RecordServiceBlockingStub records() {
        return RecordServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public ChangeServiceBlockingStub changes() {
        return ChangeServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public DraftServiceBlockingStub drafts() {
        return DraftServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public AssignmentServiceBlockingStub assignments() {
        return AssignmentServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public CoverServiceBlockingStub covers() {
        return CoverServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public DecisionFileServiceBlockingStub decisionFiles() {
        return DecisionFileServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public NegotiationServiceBlockingStub negotiations() {
        return NegotiationServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public DiscussionServiceBlockingStub discussion() {
        return DiscussionServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public ProposalServiceBlockingStub proposals() {
        return ProposalServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public PerformanceServiceBlockingStub performance() {
        return PerformanceServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public AccountServiceBlockingStub accounts() {
        return AccountServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public DisputeServiceBlockingStub disputes() {
        return DisputeServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public FindingServiceBlockingStub findings() {
        return FindingServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public NoticeServiceBlockingStub notices() {
        return NoticeServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public ImportServiceBlockingStub imports() {
        return ImportServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public DocumentServiceBlockingStub documents() {
        return DocumentServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public ErasureServiceBlockingStub erasures() {
        return ErasureServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public NotificationServiceBlockingStub notifications() {
        return NotificationServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public ReadingServiceBlockingStub readings() {
        return ReadingServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public LinkServiceBlockingStub links() {
        return LinkServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public EpochServiceBlockingStub epochs() {
        return EpochServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public KeyServiceBlockingStub keys() {
        return KeyServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }

    @Override
    public BookServiceBlockingStub books() {
        return BookServiceGrpc.newBlockingStub(channel).withInterceptors(onBehalf);
    }
}
