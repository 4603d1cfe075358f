package uk.concord.node.grpc;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import uk.concord.node.grpc.CallFailure.Violation;

/** The one mapping from a failure to what travels: status code, sentence, stable reason and field violations. */
final class FailureStatus {
    private static final String DOMAIN = "concord";

    private FailureStatus() {}

    static StatusRuntimeException of(CallFailure failure) {
        return switch (failure) {
            case CallFailure.Unauthenticated f -> status(Code.UNAUTHENTICATED, f, List.of());
            case CallFailure.NotEntitled f -> status(Code.PERMISSION_DENIED, f, List.of());
            case CallFailure.NotFound f -> status(Code.NOT_FOUND, f, List.of());
            case CallFailure.BadInput f -> status(Code.INVALID_ARGUMENT, f, f.violations());
            case CallFailure.Refused f -> status(Code.FAILED_PRECONDITION, f, f.violations());
            case CallFailure.Stale f -> status(Code.ABORTED, f, List.of());
            case CallFailure.Unavailable f -> status(Code.UNAVAILABLE, f, List.of());
        };
    }

    static StatusRuntimeException internal(String incident) {
        return build(
                Code.INTERNAL,
                "INTERNAL",
                "Something went wrong here. Quote incident " + incident + " when you report it.",
                List.of(),
                incident);
    }

    private static StatusRuntimeException status(Code code, CallFailure failure, List<Violation> violations) {
        return build(code, failure.code(), failure.sentence(), violations, "");
    }

    private static StatusRuntimeException build(
            Code code, String reason, String sentence, List<Violation> violations, String incident) {
        var info = ErrorInfo.newBuilder().setReason(reason).setDomain(DOMAIN);
        if (!incident.isEmpty()) {
            info.putMetadata("incident", incident);
        }
        var status = Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(sentence)
                .addDetails(Any.pack(info.build()));
        if (!violations.isEmpty()) {
            var bad = BadRequest.newBuilder();
            violations.forEach(violation -> bad.addFieldViolationsBuilder()
                    .setField(violation.field())
                    .setDescription(violation.description()));
            status.addDetails(Any.pack(bad.build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }
}
