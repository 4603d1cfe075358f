package uk.concord.telemetry;

import io.micronaut.context.annotation.Context;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Leads what libraries log by the JDK's own logging (gRPC, exporters) into the same lines. */
@Context
final class OthersLogs {
    OthersLogs() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
