package uk.concord.gateway.health;

import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.concurrent.TimeUnit;
import uk.concord.gateway.agencies.AgencyChannels;
import uk.concord.gateway.agencies.KnownAgency;

/** One agency's service: it can be reached over mutual TLS and does not say that it is not serving. */
record AgencyCheck(KnownAgency agency, AgencyChannels channels) implements Check {
    private static final int SECONDS = 2;

    @Override
    public String name() {
        return agency.code();
    }

    @Override
    public void run() throws NotReady {
        try {
            var answer = HealthGrpc.newBlockingStub(channels.to(agency))
                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            if (answer.getStatus() == ServingStatus.NOT_SERVING) {
                throw new NotReady("not serving");
            }
        } catch (StatusRuntimeException refused) {
            if (!answered(refused)) {
                throw new NotReady("not reachable: " + refused.getStatus().getCode());
            }
        }
    }

    /** A service that has no health service, or keeps it to itself, has answered all the same. */
    private static boolean answered(StatusRuntimeException refused) {
        return switch (refused.getStatus().getCode()) {
            case UNIMPLEMENTED, UNAUTHENTICATED, PERMISSION_DENIED, NOT_FOUND -> true;
            default -> false;
        };
    }
}
