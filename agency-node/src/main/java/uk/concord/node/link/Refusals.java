package uk.concord.node.link;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.Optional;
import uk.concord.node.book.exchange.LinkRefusal;

/** How a refusal travels between two services: a status, its reason by name, and a sentence. */
final class Refusals {
    private static final String DOMAIN = "concord";

    private Refusals() {}

    static StatusRuntimeException toStatus(LinkRefusal refusal, String sentence) {
        var code = refusal == LinkRefusal.MALFORMED ? Code.INVALID_ARGUMENT : Code.FAILED_PRECONDITION;
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.value())
                .setMessage(sentence)
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(refusal.name())
                        .setDomain(DOMAIN)
                        .build()))
                .build());
    }

    /** The partner's refusal; empty when the call failed for another reason. */
    static Optional<LinkRefusal> of(StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        return status == null
                ? Optional.empty()
                : status.getDetailsList().stream()
                        .filter(detail -> detail.is(ErrorInfo.class))
                        .findFirst()
                        .flatMap(Refusals::refusal);
    }

    private static Optional<LinkRefusal> refusal(Any detail) {
        try {
            var info = detail.unpack(ErrorInfo.class);
            return Arrays.stream(LinkRefusal.values())
                    .filter(refusal ->
                            info.getDomain().equals(DOMAIN) && refusal.name().equals(info.getReason()))
                    .findFirst();
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
