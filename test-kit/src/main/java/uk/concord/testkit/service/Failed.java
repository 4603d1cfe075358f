package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * How a call failed, as the caller was told.
 *
 * @param reason the stable code; empty when there is none
 * @param fields the fields that are wrong
 */
public record Failed(Status.Code status, String reason, String sentence, List<String> fields) {

    /** Makes the call, which must fail. */
    public static Failed by(ThrowingCallable call) {
        var failure = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(failure).as("the call must fail").isNotNull();
        return of(failure);
    }

    static Failed of(StatusRuntimeException failure) {
        var reason = "";
        var fields = new ArrayList<String>();
        var details = StatusProto.fromThrowable(failure);
        if (details != null) {
            for (var detail : details.getDetailsList()) {
                try {
                    if (detail.is(ErrorInfo.class)) {
                        reason = detail.unpack(ErrorInfo.class).getReason();
                    } else if (detail.is(BadRequest.class)) {
                        detail.unpack(BadRequest.class).getFieldViolationsList().stream()
                                .map(BadRequest.FieldViolation::getField)
                                .forEach(fields::add);
                    }
                } catch (InvalidProtocolBufferException e) {
                    throw new AssertionError("the details of the failure cannot be read", e);
                }
            }
        }
        var sentence = failure.getStatus().getDescription();
        return new Failed(failure.getStatus().getCode(), reason, sentence == null ? "" : sentence, fields);
    }
}
