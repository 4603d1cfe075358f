package uk.concord.node.link;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** Which of several instances of the service this is, and for how long its lease is valid. */
@Singleton
final class InstanceConfiguration {
    private static final Duration SHORTEST = Duration.ofSeconds(4);

    private final String name;
    private final Duration lease;

    InstanceConfiguration(
            @Value("${concord.signed.instance:}") String name,
            @Value("${grpc.server.port:0}") int port,
            @Value("${concord.signed.lease:10s}") Duration lease) {
        this.name = name.isBlank() ? host() + ":" + port : name;
        this.lease = lease;
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("concord.signed.lease is " + lease + ", expected at least " + SHORTEST);
        }
    }

    /** A host has only one process at a port: whoever starts there with that name comes after one that has ended. */
    String name() {
        return name;
    }

    Duration lease() {
        return lease;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
