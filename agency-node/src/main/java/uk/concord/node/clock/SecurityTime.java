package uk.concord.node.clock;

import java.time.Instant;

/** The clock that tokens and certificates are judged by, and that dates signatures. Nobody moves it, not even tests of business time. */
@FunctionalInterface
public interface SecurityTime {
    Instant now();
}
