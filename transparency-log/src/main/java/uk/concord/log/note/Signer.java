package uk.concord.log.note;

import java.time.Instant;

/** What signs for one agency in one partnership: its own log's checkpoints, and as a mirror its partner's. */
public interface Signer {
    /** Signs a checkpoint of the own log with both kinds of key. A checkpoint of any other log is refused. */
    SignedNote sign(Checkpoint checkpoint);

    /**
     * Adds both kinds of cosignature to another log's checkpoint, whose own signatures the caller has verified. The time
     * counts in whole seconds.
     */
    SignedNote cosign(SignedNote checkpoint, Instant time);
}
