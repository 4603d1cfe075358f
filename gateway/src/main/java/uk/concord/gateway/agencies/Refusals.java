package uk.concord.gateway.agencies;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Refusals of the gateway's own, in the very form in which the services refuse, so that all are told alike. */
final class Refusals {
    private Refusals() {}

    static StatusRuntimeException notEntitled(String sentence) {
        return refusal(Code.PERMISSION_DENIED, "NOT_ENTITLED", sentence);
    }

    static StatusRuntimeException keycloakAway() {
        return refusal(
                Code.UNAVAILABLE,
                "KEYCLOAK_AWAY",
                "The sign-in service cannot be reached just now. Try again in a minute; nothing is lost.");
    }

    private static StatusRuntimeException refusal(Code status, String reason, String sentence) {
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(status.value())
                .setMessage(sentence)
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain("concord")
                        .build()))
                .build());
    }
}
