package uk.concord.gateway.agencies;

import uk.concord.proto.evidence.v1.BookServiceGrpc.BookServiceBlockingStub;
import uk.concord.proto.link.v1.EpochServiceGrpc.EpochServiceBlockingStub;
import uk.concord.proto.link.v1.KeyServiceGrpc.KeyServiceBlockingStub;
import uk.concord.proto.link.v1.LinkServiceGrpc.LinkServiceBlockingStub;
import uk.concord.proto.record.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import uk.concord.proto.record.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import uk.concord.proto.record.v1.ChangeServiceGrpc.ChangeServiceBlockingStub;
import uk.concord.proto.record.v1.CoverServiceGrpc.CoverServiceBlockingStub;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc.DecisionFileServiceBlockingStub;
import uk.concord.proto.record.v1.DiscussionServiceGrpc.DiscussionServiceBlockingStub;
import uk.concord.proto.record.v1.DisputeServiceGrpc.DisputeServiceBlockingStub;
import uk.concord.proto.record.v1.DocumentServiceGrpc.DocumentServiceBlockingStub;
import uk.concord.proto.record.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import uk.concord.proto.record.v1.ErasureServiceGrpc.ErasureServiceBlockingStub;
import uk.concord.proto.record.v1.FindingServiceGrpc.FindingServiceBlockingStub;
import uk.concord.proto.record.v1.ImportServiceGrpc.ImportServiceBlockingStub;
import uk.concord.proto.record.v1.NegotiationServiceGrpc.NegotiationServiceBlockingStub;
import uk.concord.proto.record.v1.NoticeServiceGrpc.NoticeServiceBlockingStub;
import uk.concord.proto.record.v1.NotificationServiceGrpc.NotificationServiceBlockingStub;
import uk.concord.proto.record.v1.PerformanceServiceGrpc.PerformanceServiceBlockingStub;
import uk.concord.proto.record.v1.ProposalServiceGrpc.ProposalServiceBlockingStub;
import uk.concord.proto.record.v1.ReadingServiceGrpc.ReadingServiceBlockingStub;
import uk.concord.proto.record.v1.RecordServiceGrpc.RecordServiceBlockingStub;

/**
 * One agency's services, called in the name of one visitor. Every call carries a token for that agency alone, a deadline
 * and the trace id; a failed one throws {@link io.grpc.StatusRuntimeException}, which {@link Answer#of} turns into words.
 */
public interface AgencyClients {
    KnownAgency agency();

    RecordServiceBlockingStub records();

    /** Its calls take their time: whoever makes one says how long it may. */
    ChangeServiceBlockingStub changes();

    DraftServiceBlockingStub drafts();

    AssignmentServiceBlockingStub assignments();

    CoverServiceBlockingStub covers();

    DecisionFileServiceBlockingStub decisionFiles();

    NegotiationServiceBlockingStub negotiations();

    NoticeServiceBlockingStub notices();

    ImportServiceBlockingStub imports();

    ProposalServiceBlockingStub proposals();

    AccountServiceBlockingStub accounts();

    PerformanceServiceBlockingStub performance();

    DisputeServiceBlockingStub disputes();

    FindingServiceBlockingStub findings();

    DiscussionServiceBlockingStub discussion();

    DocumentServiceBlockingStub documents();

    ErasureServiceBlockingStub erasures();

    NotificationServiceBlockingStub notifications();

    ReadingServiceBlockingStub readings();

    LinkServiceBlockingStub links();

    KeyServiceBlockingStub keys();

    EpochServiceBlockingStub epochs();

    BookServiceBlockingStub books();
}
