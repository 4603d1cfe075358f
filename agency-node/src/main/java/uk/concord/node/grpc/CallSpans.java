package uk.concord.node.grpc;

import io.grpc.ServerInterceptor;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.order.Ordered;
import io.micronaut.grpc.server.interceptor.OrderedServerInterceptor;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import jakarta.inject.Singleton;

/** The trace that a call belongs to: one request of a person is followed by its id through all processes' logs. */
@Factory
final class CallSpans {

    /** Outside of every other interceptor, so that refusals and failures can be followed too. */
    @Singleton
    ServerInterceptor spans(GrpcTelemetry telemetry) {
        return new OrderedServerInterceptor(telemetry.newServerInterceptor(), Ordered.HIGHEST_PRECEDENCE);
    }
}
