package uk.concord.testkit.service;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import uk.concord.proto.evidence.v1.BookServiceOuterClass;
import uk.concord.proto.exchange.v1.ExchangeServiceOuterClass;
import uk.concord.proto.link.v1.LinkServiceOuterClass;
import uk.concord.proto.record.v1.AccountServiceOuterClass;
import uk.concord.proto.record.v1.AssignmentServiceOuterClass;
import uk.concord.proto.record.v1.ChangeServiceOuterClass;
import uk.concord.proto.record.v1.CoverServiceOuterClass;
import uk.concord.proto.record.v1.DecisionFileServiceOuterClass;
import uk.concord.proto.record.v1.DiscussionServiceOuterClass;
import uk.concord.proto.record.v1.DisputeServiceOuterClass;
import uk.concord.proto.record.v1.DocumentServiceOuterClass;
import uk.concord.proto.record.v1.DraftServiceOuterClass;
import uk.concord.proto.record.v1.ErasureServiceOuterClass;
import uk.concord.proto.record.v1.FindingServiceOuterClass;
import uk.concord.proto.record.v1.ImportServiceOuterClass;
import uk.concord.proto.record.v1.NegotiationServiceOuterClass;
import uk.concord.proto.record.v1.NoticeServiceOuterClass;
import uk.concord.proto.record.v1.NotificationServiceOuterClass;
import uk.concord.proto.record.v1.PerformanceServiceOuterClass;
import uk.concord.proto.record.v1.ProposalServiceOuterClass;
import uk.concord.proto.record.v1.ReadingServiceOuterClass;
import uk.concord.proto.record.v1.RecordServiceOuterClass;

/** Every call of every service, made without knowing its messages. */
final class EveryCall {
    private static final List<FileDescriptor> FILES = List.of(
            RecordServiceOuterClass.getDescriptor(),
            AssignmentServiceOuterClass.getDescriptor(),
            CoverServiceOuterClass.getDescriptor(),
            DecisionFileServiceOuterClass.getDescriptor(),
            DraftServiceOuterClass.getDescriptor(),
            NegotiationServiceOuterClass.getDescriptor(),
            NoticeServiceOuterClass.getDescriptor(),
            NotificationServiceOuterClass.getDescriptor(),
            ImportServiceOuterClass.getDescriptor(),
            ChangeServiceOuterClass.getDescriptor(),
            ReadingServiceOuterClass.getDescriptor(),
            DiscussionServiceOuterClass.getDescriptor(),
            AccountServiceOuterClass.getDescriptor(),
            DisputeServiceOuterClass.getDescriptor(),
            DocumentServiceOuterClass.getDescriptor(),
            FindingServiceOuterClass.getDescriptor(),
            ErasureServiceOuterClass.getDescriptor(),
            LinkServiceOuterClass.getDescriptor(),
            BookServiceOuterClass.getDescriptor(),
            ExchangeServiceOuterClass.getDescriptor(),
            PerformanceServiceOuterClass.getDescriptor(),
            ProposalServiceOuterClass.getDescriptor());

    private EveryCall() {}

    static Stream<MethodDescriptor> all() {
        return FILES.stream()
                .flatMap(file -> file.getServices().stream())
                .flatMap(service -> service.getMethods().stream());
    }

    /** What one of them answers; throws as any call does. */
    static Message answer(Calls calls, MethodDescriptor call, Message request) {
        var method = io.grpc.MethodDescriptor.<Message, Message>newBuilder()
                .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(call.getService().getFullName() + "/" + call.getName())
                .setRequestMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(call.getInputType())))
                .setResponseMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(call.getOutputType())))
                .build();
        var channel = ClientInterceptors.intercept(
                calls.channel(), MetadataUtils.newAttachHeadersInterceptor(calls.headers()));
        return ClientCalls.blockingUnaryCall(
                channel, method, CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS), request);
    }
}
