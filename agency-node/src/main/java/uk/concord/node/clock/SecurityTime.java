package uk.concord.node.clock;

import java.time.Instant;

/** The clock that tokens, certificates and receipts are judged by. Nobody moves it, not even tests of business time. */
@FunctionalInterface
public interface SecurityTime {
    Instant now();
}
