package uk.concord.log.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import uk.concord.log.Merkle;

/** A private key with its verifier key: makes one kind of signature line. */
public final class NoteSigner {
    private final PrivateKey privateKey;
    private final VerifierKey verifierKey;

    /** Signs and verifies once, so that a private key with another's verifier key never comes into use. */
    public NoteSigner(PrivateKey privateKey, VerifierKey verifierKey) {
        this.privateKey = privateKey;
        this.verifierKey = verifierKey;
        var probe = new Checkpoint("key.check", 0, Merkle.emptyRoot());
        if (!verifierKey.verify(probe, 0, sign(probe, 0).signature())) {
            throw new IllegalArgumentException(
                    "the private key does not belong to the verifier key named " + verifierKey.name());
        }
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The signature line; the time, in seconds since 1970, goes into the kinds that have one and must else be 0. */
    NoteSignature sign(Checkpoint checkpoint, long time) {
        var kind = verifierKey.kind();
        try {
            var signer = Signature.getInstance(kind.algorithm());
            signer.initSign(privateKey);
            signer.update(SignedMessage.of(kind, verifierKey.name(), time, checkpoint));
            var signature = ByteBuffer.allocate(kind.signatureLength());
            if (kind.timed()) {
                signature.putLong(time);
            }
            signature.put(signer.sign());
            return new NoteSignature(verifierKey.name(), verifierKey.id(), signature.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key named " + verifierKey.name() + " cannot sign", e);
        }
    }
}
