package uk.concord.simulation;

import java.time.InstantSource;

/** A mirror whose receipts state a time that people can move. */
final class CosignsByBusinessTime implements Tampering {
    @Override
    public InstantSource securityTime(InstantSource honest, InstantSource businessTime) {
        return businessTime;
    }
}
