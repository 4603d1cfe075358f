package uk.concord.node.transport;

/** Certificates or keys for mutual TLS that cannot be used; the service does not start. */
public final class TransportUnusable extends RuntimeException {
    TransportUnusable(String message) {
        super(message);
    }

    TransportUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
