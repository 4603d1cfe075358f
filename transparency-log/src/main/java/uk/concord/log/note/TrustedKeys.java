package uk.concord.log.note;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.log.MalformedData;
import uk.concord.log.UntrustedNote;
import uk.concord.log.UntrustedNote.Reason;

/**
 * One agency's four verifier keys in one partnership: of its log and of its mirror, each Ed25519 and ML-DSA-44.
 *
 * <p>A note counts only when both kinds have signed. Lines by other keys are passed over, as C2SP asks; a wrong line by a
 * trusted key refuses the whole note.
 */
public record TrustedKeys(
        VerifierKey logEd25519, VerifierKey logMlDsa44, VerifierKey mirrorEd25519, VerifierKey mirrorMlDsa44)
        implements Verifier {

    public TrustedKeys {
        expect(logEd25519, SignatureKind.ED25519_LOG);
        expect(logMlDsa44, SignatureKind.ML_DSA_44);
        expect(mirrorEd25519, SignatureKind.ED25519_COSIGNATURE);
        expect(mirrorMlDsa44, SignatureKind.ML_DSA_44);
        if (!logEd25519.name().equals(logMlDsa44.name())
                || !mirrorEd25519.name().equals(mirrorMlDsa44.name())
                || logEd25519.name().equals(mirrorEd25519.name())) {
            throw new MalformedData("a log's two keys share one name, its mirror's two share another");
        }
        if (Arrays.equals(logEd25519.raw(), mirrorEd25519.raw())
                || Arrays.equals(logMlDsa44.raw(), mirrorMlDsa44.raw())) {
            throw new MalformedData("a log and a mirror never share a key");
        }
    }

    /** Sorts four keys, in any order, into their places. */
    public static TrustedKeys of(Collection<VerifierKey> keys) {
        if (keys.size() != 4) {
            throw new MalformedData("an agency has four keys in a partnership, found " + keys.size());
        }
        var log = named(keys, SignatureKind.ED25519_LOG, null);
        var mirror = named(keys, SignatureKind.ED25519_COSIGNATURE, null);
        return new TrustedKeys(
                log,
                named(keys, SignatureKind.ML_DSA_44, log.name()),
                mirror,
                named(keys, SignatureKind.ML_DSA_44, mirror.name()));
    }

    /** The log's origin, which is also the name of its keys. */
    public String origin() {
        return logEd25519.name();
    }

    /** The name of the mirror's keys. */
    public String mirrorName() {
        return mirrorEd25519.name();
    }

    /** All four, the log's first. */
    public List<VerifierKey> keys() {
        return List.of(logEd25519, logMlDsa44, mirrorEd25519, mirrorMlDsa44);
    }

    @Override
    public Checkpoint checkpoint(SignedNote note) {
        var checkpoint = note.unverifiedCheckpoint();
        if (!checkpoint.origin().equals(origin())) {
            throw new UntrustedNote(Reason.OTHER_ORIGIN, "expected a checkpoint of " + origin());
        }
        verified(note, checkpoint, logEd25519);
        if (verified(note, checkpoint, logMlDsa44) != 0) {
            throw new UntrustedNote(Reason.TIME_OUT_OF_PLACE, "a log's signature carries no time: " + origin());
        }
        return checkpoint;
    }

    @Override
    public Cosigned cosigned(SignedNote note) {
        var checkpoint = note.unverifiedCheckpoint();
        if (checkpoint.origin().equals(origin())) {
            throw new UntrustedNote(Reason.OTHER_ORIGIN, "an agency does not cosign its own log: " + origin());
        }
        var time = verified(note, checkpoint, mirrorEd25519);
        if (verified(note, checkpoint, mirrorMlDsa44) != time) {
            throw new UntrustedNote(Reason.TIMES_DIFFER, "both cosignatures state one time: " + mirrorName());
        }
        return new Cosigned(checkpoint, instant(time));
    }

    /** Verifies the line by that key and gives the time it states, 0 for a kind without. */
    private static long verified(SignedNote note, Checkpoint checkpoint, VerifierKey key) {
        var ed25519 = key.kind() != SignatureKind.ML_DSA_44;
        var signature = note.signatures().stream()
                .filter(line -> line.claims(key))
                .findFirst()
                .orElseThrow(() -> new UntrustedNote(
                        ed25519 ? Reason.ED25519_MISSING : Reason.ML_DSA_44_MISSING,
                        "no " + key.kind() + " line by the key named " + key.name()))
                .signature();
        var time = key.kind().timed() && signature.length >= Long.BYTES
                ? ByteBuffer.wrap(signature).getLong()
                : 0;
        if (!key.verify(checkpoint, time, signature)) {
            throw new UntrustedNote(
                    ed25519 ? Reason.ED25519_WRONG : Reason.ML_DSA_44_WRONG,
                    "the " + key.kind() + " line by the key named " + key.name() + " does not verify");
        }
        return time;
    }

    private Instant instant(long seconds) {
        try {
            if (seconds > 0) {
                return Instant.ofEpochSecond(seconds);
            }
        } catch (DateTimeException e) {
            // Beyond the year one billion: as wrong as no time at all.
        }
        throw new UntrustedNote(Reason.TIME_OUT_OF_PLACE, "a cosignature states a time: " + mirrorName());
    }

    private static VerifierKey named(Collection<VerifierKey> keys, SignatureKind kind, @Nullable String name) {
        return keys.stream()
                .filter(key -> key.kind() == kind && (name == null || key.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new MalformedData("the " + kind + " key is missing"));
    }

    private static void expect(VerifierKey key, SignatureKind kind) {
        if (key.kind() != kind) {
            throw new MalformedData("expected a key of kind " + kind + ", found " + key.kind());
        }
    }
}
