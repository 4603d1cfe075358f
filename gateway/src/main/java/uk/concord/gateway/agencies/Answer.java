package uk.concord.gateway.agencies;

import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;

/** What came of a call: the value, or the reason why there is none. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Failed<T>(AgencyFailure failure) implements Answer<T> {}

    /** Makes the call and turns a failure into a value. */
    static <T> Answer<T> of(Supplier<T> call) {
        try {
            return new Given<>(call.get());
        } catch (StatusRuntimeException failed) {
            return new Failed<>(Failures.of(failed));
        }
    }
}
