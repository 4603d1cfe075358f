package uk.concord.log.note;

import java.time.Instant;
import java.util.List;

/** Signs with real keys, all four of an agency in a partnership. It remembers nothing: what may be signed, its caller knows. */
public final class KeySigner implements Signer {
    private final NoteSigner logEd25519;
    private final NoteSigner logMlDsa44;
    private final NoteSigner mirrorEd25519;
    private final NoteSigner mirrorMlDsa44;
    private final TrustedKeys trustedKeys;

    public KeySigner(NoteSigner logEd25519, NoteSigner logMlDsa44, NoteSigner mirrorEd25519, NoteSigner mirrorMlDsa44) {
        this.logEd25519 = logEd25519;
        this.logMlDsa44 = logMlDsa44;
        this.mirrorEd25519 = mirrorEd25519;
        this.mirrorMlDsa44 = mirrorMlDsa44;
        this.trustedKeys = new TrustedKeys(
                logEd25519.verifierKey(),
                logMlDsa44.verifierKey(),
                mirrorEd25519.verifierKey(),
                mirrorMlDsa44.verifierKey());
    }

    /** The public half, for the partner and for checking oneself. */
    public TrustedKeys trustedKeys() {
        return trustedKeys;
    }

    @Override
    public SignedNote sign(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(trustedKeys.origin())) {
            throw new IllegalArgumentException(
                    "signs for " + trustedKeys.origin() + " alone, asked for " + checkpoint.origin());
        }
        return new SignedNote(
                checkpoint.text(), List.of(logEd25519.sign(checkpoint, 0), logMlDsa44.sign(checkpoint, 0)));
    }

    @Override
    public SignedNote cosign(SignedNote note, Instant time) {
        var checkpoint = note.unverifiedCheckpoint();
        var seconds = time.getEpochSecond();
        if (checkpoint.origin().equals(trustedKeys.origin())) {
            throw new IllegalArgumentException("a mirror does not cosign its own agency's log");
        }
        if (seconds <= 0) {
            throw new IllegalArgumentException("a cosignature's time lies after 1970, found " + time);
        }
        return note.with(mirrorEd25519.sign(checkpoint, seconds), mirrorMlDsa44.sign(checkpoint, seconds));
    }
}
