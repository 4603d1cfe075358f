package uk.concord.telemetry;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes what traces are made with. Every request has ids to be followed by through all processes' logs; spans are recorded only
 * where there is somebody to tell of them.
 */
@Factory
final class Tracing {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    /** Tells a collector, which may be away: what it has not taken is dropped. */
    @Singleton
    @Requires(property = "concord.traces.address", pattern = ".+")
    SpanProcessor exporter(@Value("${concord.traces.address}") String address) {
        return BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder().setEndpoint(address).build())
                .build();
    }

    @Singleton
    @Bean(preDestroy = "close")
    OpenTelemetrySdk openTelemetry(
            @Value("${concord.traces.service}") String service,
            @Value("${concord.traces.share:1.0}") double share,
            List<SpanProcessor> processors) {
        var traces = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SERVICE, service)))
                .setSampler(
                        processors.isEmpty()
                                ? Sampler.alwaysOff()
                                : Sampler.parentBased(Sampler.traceIdRatioBased(share)));
        processors.forEach(traces::addSpanProcessor);
        return OpenTelemetrySdk.builder()
                .setTracerProvider(traces.build())
                // No baggage: nothing that a caller makes up is carried on.
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
    }

    /** Spans of calls, which carry method and status and nothing of what is asked or answered. */
    @Singleton
    GrpcTelemetry calls(OpenTelemetry openTelemetry) {
        return GrpcTelemetry.builder(openTelemetry).setEmitMessageEvents(false).build();
    }
}
