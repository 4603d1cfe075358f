package uk.concord.gateway.agencies;

import io.grpc.Channel;

/** The connection to each agency's service. */
public interface AgencyChannels {
    Channel to(KnownAgency agency);
}
