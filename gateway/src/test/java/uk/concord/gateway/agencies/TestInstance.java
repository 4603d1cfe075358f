package uk.concord.gateway.agencies;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status.Code;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.RetryLinkRequest;
import uk.concord.proto.link.v1.RetryLinkResponse;

/** An instance of a service on a port of its own: what it is asked, it does, unless another signs or all are kept from it. */
final class TestInstance extends LinkServiceGrpc.LinkServiceImplBase implements AutoCloseable {
    final Set<String> standsByFor = ConcurrentHashMap.newKeySet();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final ManagedChannel channel;
    private final Server server;
    private volatile String trouble = "";
    private volatile boolean dying;

    TestInstance() {
        try {
            server = NettyServerBuilder.forPort(0).addService(this).build().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        channel = NettyChannelBuilder.forTarget("dns:///localhost:" + server.getPort())
                .usePlaintext()
                .build();
    }

    /** From now on it says that it cannot do anything, for this reason. */
    void isKeptFromWorkBy(String reason) {
        trouble = reason;
    }

    /** It will be killed after it has done what it is asked next, and before it answers. */
    void diesAtWork() {
        dying = true;
    }

    void dies() {
        server.shutdownNow();
    }

    @Override
    public void retryLink(RetryLinkRequest request, StreamObserver<RetryLinkResponse> answer) {
        asked.add(request.getRequestId());
        if (dying) {
            dies();
        } else if (!trouble.isEmpty()) {
            answer.onError(refusal(trouble));
        } else if (standsByFor.contains(request.getPartnershipId())) {
            answer.onError(refusal("SIGNED_ELSEWHERE"));
        } else {
            answer.onNext(RetryLinkResponse.getDefaultInstance());
            answer.onCompleted();
        }
    }

    private static Exception refusal(String reason) {
        return StatusProto.toStatusException(Status.newBuilder()
                .setCode(Code.UNAVAILABLE.value())
                .setMessage("Not here, not now.")
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain("concord")
                        .build()))
                .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
        dies();
    }
}
