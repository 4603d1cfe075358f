package uk.concord.gateway.api;

/** A thing that counts its changes. */
interface Versioned {
    /** Grows by one at every change. */
    long version();
}
