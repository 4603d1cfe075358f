package uk.concord.node.measure;

import io.grpc.ServerInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.grpc.MetricCollectingServerInterceptor;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.order.Ordered;
import io.micronaut.grpc.server.interceptor.OrderedServerInterceptor;
import jakarta.inject.Singleton;

/** Counts and times every call by method and status: outside of all that answer, so that refused ones are counted too. */
@Factory
final class CallMeters {

    @Singleton
    ServerInterceptor callMeters(MeterRegistry registry) {
        return new OrderedServerInterceptor(
                new MetricCollectingServerInterceptor(registry), Ordered.HIGHEST_PRECEDENCE + 10);
    }
}
