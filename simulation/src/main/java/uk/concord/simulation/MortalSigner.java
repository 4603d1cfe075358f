package uk.concord.simulation;

import java.time.Instant;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.SignedNote;
import uk.concord.log.note.Signer;

/** Signing keys whose holder can die just after a signature was made, and a witness of everything that they sign. */
final class MortalSigner implements Signer {
    private final Signer keys;
    private final Killer killer;
    private final SignatureWitness witness;

    MortalSigner(Signer keys, Killer killer, SignatureWitness witness) {
        this.keys = keys;
        this.killer = killer;
        this.witness = witness;
    }

    @Override
    public SignedNote sign(Checkpoint checkpoint) {
        witness.signed(checkpoint);
        var note = keys.sign(checkpoint);
        killer.pass();
        return note;
    }

    @Override
    public SignedNote cosign(SignedNote checkpoint, Instant time) {
        witness.cosigned(checkpoint.unverifiedCheckpoint(), time);
        var note = keys.cosign(checkpoint, time);
        killer.pass();
        return note;
    }
}
