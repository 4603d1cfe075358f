package uk.concord.testkit.service;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.link.v1.EpochServiceGrpc;
import uk.concord.proto.link.v1.KeyServiceGrpc;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.record.v1.AccountServiceGrpc;
import uk.concord.proto.record.v1.AssignmentServiceGrpc;
import uk.concord.proto.record.v1.ChangeServiceGrpc;
import uk.concord.proto.record.v1.CoverServiceGrpc;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc;
import uk.concord.proto.record.v1.DiscussionServiceGrpc;
import uk.concord.proto.record.v1.DisputeServiceGrpc;
import uk.concord.proto.record.v1.DocumentServiceGrpc;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.ErasureServiceGrpc;
import uk.concord.proto.record.v1.FindingServiceGrpc;
import uk.concord.proto.record.v1.ImportServiceGrpc;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.NoticeServiceGrpc;
import uk.concord.proto.record.v1.NotificationServiceGrpc;
import uk.concord.proto.record.v1.PerformanceServiceGrpc;
import uk.concord.proto.record.v1.ProposalServiceGrpc;
import uk.concord.proto.record.v1.ReadingServiceGrpc;
import uk.concord.proto.record.v1.RecordServiceGrpc;

/**
 * One service's calls as one person makes them, over one connection and with one token.
 *
 * @param trace what the calls belong to, as the caller says; empty for nothing
 */
public record Calls(ManagedChannel channel, String token, String trace) {
    private static final Metadata.Key<String> TRACE = Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    public Calls(ManagedChannel channel, String token) {
        this(channel, token, "");
    }

    /** The same calls as part of a trace. */
    Calls inTrace(String traceId) {
        return new Calls(channel, token, "00-" + traceId + "-00f067aa0ba902b7-01");
    }

    public RecordServiceGrpc.RecordServiceBlockingStub records() {
        return with(RecordServiceGrpc.newBlockingStub(channel));
    }

    public ProposalServiceGrpc.ProposalServiceBlockingStub proposals() {
        return with(ProposalServiceGrpc.newBlockingStub(channel));
    }

    public DraftServiceGrpc.DraftServiceBlockingStub drafts() {
        return with(DraftServiceGrpc.newBlockingStub(channel));
    }

    public AssignmentServiceGrpc.AssignmentServiceBlockingStub assignments() {
        return with(AssignmentServiceGrpc.newBlockingStub(channel));
    }

    public CoverServiceGrpc.CoverServiceBlockingStub covers() {
        return with(CoverServiceGrpc.newBlockingStub(channel));
    }

    public DecisionFileServiceGrpc.DecisionFileServiceBlockingStub decisionFiles() {
        return with(DecisionFileServiceGrpc.newBlockingStub(channel));
    }

    public NegotiationServiceGrpc.NegotiationServiceBlockingStub negotiation() {
        return with(NegotiationServiceGrpc.newBlockingStub(channel));
    }

    public NoticeServiceGrpc.NoticeServiceBlockingStub notices() {
        return with(NoticeServiceGrpc.newBlockingStub(channel));
    }

    public ImportServiceGrpc.ImportServiceBlockingStub imports() {
        return with(ImportServiceGrpc.newBlockingStub(channel));
    }

    public PerformanceServiceGrpc.PerformanceServiceBlockingStub performance() {
        return with(PerformanceServiceGrpc.newBlockingStub(channel));
    }

    public AccountServiceGrpc.AccountServiceBlockingStub accounts() {
        return with(AccountServiceGrpc.newBlockingStub(channel));
    }

    public DisputeServiceGrpc.DisputeServiceBlockingStub disputes() {
        return with(DisputeServiceGrpc.newBlockingStub(channel));
    }

    public FindingServiceGrpc.FindingServiceBlockingStub findings() {
        return with(FindingServiceGrpc.newBlockingStub(channel));
    }

    public DiscussionServiceGrpc.DiscussionServiceBlockingStub discussion() {
        return with(DiscussionServiceGrpc.newBlockingStub(channel));
    }

    public DocumentServiceGrpc.DocumentServiceBlockingStub documents() {
        return with(DocumentServiceGrpc.newBlockingStub(channel));
    }

    public ErasureServiceGrpc.ErasureServiceBlockingStub erasures() {
        return with(ErasureServiceGrpc.newBlockingStub(channel));
    }

    public EpochServiceGrpc.EpochServiceBlockingStub epochs() {
        return with(EpochServiceGrpc.newBlockingStub(channel));
    }

    public KeyServiceGrpc.KeyServiceBlockingStub keys() {
        return with(KeyServiceGrpc.newBlockingStub(channel));
    }

    public LinkServiceGrpc.LinkServiceBlockingStub links() {
        return with(LinkServiceGrpc.newBlockingStub(channel));
    }

    public BookServiceGrpc.BookServiceBlockingStub books() {
        return with(BookServiceGrpc.newBlockingStub(channel));
    }

    public ChangeServiceGrpc.ChangeServiceBlockingStub changes() {
        return with(ChangeServiceGrpc.newBlockingStub(channel));
    }

    public ReadingServiceGrpc.ReadingServiceBlockingStub readings() {
        return with(ReadingServiceGrpc.newBlockingStub(channel));
    }

    public NotificationServiceGrpc.NotificationServiceBlockingStub notifications() {
        return with(NotificationServiceGrpc.newBlockingStub(channel));
    }

    /** What travels beside every call; nothing when there is no token. */
    public Metadata headers() {
        var headers = new Metadata();
        if (!token.isEmpty()) {
            headers.put(AUTHORIZATION, "Bearer " + token);
        }
        if (!trace.isEmpty()) {
            headers.put(TRACE, trace);
        }
        return headers;
    }

    private <S extends AbstractBlockingStub<S>> S with(S stub) {
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers()))
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }
}
