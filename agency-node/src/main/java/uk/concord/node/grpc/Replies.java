package uk.concord.node.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Sends the one answer of a unary call. A failure is left to the interceptor. */
public final class Replies {
    private Replies() {}

    public static <T> void one(StreamObserver<T> out, Supplier<T> answer) {
        out.onNext(answer.get());
        out.onCompleted();
    }
}
