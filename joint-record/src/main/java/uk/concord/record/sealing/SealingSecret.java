package uk.concord.record.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.StatementKey;

/**
 * What an agency's keys of sealed statements are derived from: 32 random bytes that lie beside its signing keys and never in its
 * database, so that a key can be had again after the database was restored, and by nobody who has the database alone.
 */
public record SealingSecret(Bytes value) {
    /** Length of every secret in bytes. */
    public static final int LENGTH = 32;

    public SealingSecret {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("A sealing secret has 32 bytes, not " + value.length());
        }
    }

    /** The key of one statement: HKDF-SHA256 of this secret, salted with the commitment, for the statement's place. */
    public StatementKey key(StatementPlace place, Digest commitment) {
        try {
            var spec = HKDFParameterSpec.ofExtract()
                    .addIKM(value.toArray())
                    .addSalt(commitment.toArray())
                    .thenExpand(place.toArray(), StatementKey.LENGTH);
            return new StatementKey(Bytes.of(KDF.getInstance("HKDF-SHA256").deriveData(spec)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of this version has HKDF-SHA256", e);
        }
    }

    /** Never the secret: what is printed ends in logs. */
    @Override
    public String toString() {
        return "SealingSecret";
    }
}
