package uk.concord.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;
import uk.concord.log.UntrustedNote;
import uk.concord.log.UntrustedNote.Reason;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.Cosigned;
import uk.concord.log.note.NoteSignature;
import uk.concord.log.note.SignedNote;
import uk.concord.log.note.Signer;
import uk.concord.log.note.Verifier;

/**
 * A signer for simulation: the same notes with the same two lines a time, but each "signature" is a tagged hash. Anybody could
 * forge it, so it proves nothing; it only lets a thousand runs take minutes.
 */
public final class FastSigner implements Signer, Verifier {
    private static final String FIRST = "fast-one-";
    private static final String SECOND = "fast-two-";

    private final String origin;
    private final String mirrorName;
    private final int generation;

    public FastSigner(String origin, String mirrorName) {
        this(origin, mirrorName, 1);
    }

    private FastSigner(String origin, String mirrorName, int generation) {
        this.origin = origin;
        this.mirrorName = mirrorName;
        this.generation = generation;
    }

    /** Other keys of the same log, by this name, and of the same mirror. */
    public FastSigner generation(String log, int number) {
        return new FastSigner(log, mirrorName, number);
    }

    /** The one that publishes these; throws {@link MalformedData} when there is none. */
    public static FastSigner published(List<String> logKeys, List<String> mirrorKeys) {
        try {
            var found = new FastSigner(
                    name(logKeys),
                    name(mirrorKeys),
                    Integer.parseInt(suffix(logKeys).substring(FIRST.length())));
            if (found.logKeys().equals(logKeys) && found.mirrorKeys().equals(mirrorKeys)) {
                return found;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new MalformedData("not four fast keys: " + e.getMessage());
        }
        throw new MalformedData("not four fast keys");
    }

    private static String name(List<String> keys) {
        return keys.getFirst().substring(0, keys.getFirst().lastIndexOf('+'));
    }

    private static String suffix(List<String> keys) {
        return keys.getFirst().substring(keys.getFirst().lastIndexOf('+') + 1);
    }

    /** What stands in a GENESIS for the log's keys. */
    public List<String> logKeys() {
        return List.of(origin + "+" + FIRST + generation, origin + "+" + SECOND + generation);
    }

    /** What stands in a GENESIS for the mirror's keys. */
    public List<String> mirrorKeys() {
        return List.of(mirrorName + "+" + FIRST + generation, mirrorName + "+" + SECOND + generation);
    }

    @Override
    public SignedNote sign(Checkpoint checkpoint) {
        return new SignedNote(
                checkpoint.text(),
                List.of(line(origin, 1, 0, checkpoint.text()), line(origin, 2, 0, checkpoint.text())));
    }

    @Override
    public SignedNote cosign(SignedNote note, Instant time) {
        var seconds = time.getEpochSecond();
        return note.with(line(mirrorName, 1, seconds, note.text()), line(mirrorName, 2, seconds, note.text()));
    }

    @Override
    public Checkpoint checkpoint(SignedNote note) {
        var checkpoint = note.unverifiedCheckpoint();
        if (!checkpoint.origin().equals(origin)) {
            throw new UntrustedNote(Reason.OTHER_ORIGIN, "expected a checkpoint of " + origin);
        }
        verified(note, origin, 1);
        verified(note, origin, 2);
        return checkpoint;
    }

    @Override
    public Cosigned cosigned(SignedNote note) {
        var time = verified(note, mirrorName, 1);
        if (verified(note, mirrorName, 2) != time) {
            throw new UntrustedNote(Reason.TIMES_DIFFER, "both cosignatures state one time: " + mirrorName);
        }
        return new Cosigned(note.unverifiedCheckpoint(), Instant.ofEpochSecond(time));
    }

    private long verified(SignedNote note, String name, int kind) {
        var found = note.signatures().stream()
                .filter(line -> line.name().equals(name) && line.keyId() == id(name, kind))
                .findFirst()
                .orElseThrow(() -> new UntrustedNote(
                        kind == 1 ? Reason.ED25519_MISSING : Reason.ML_DSA_44_MISSING, "no line by " + name));
        var time = ByteBuffer.wrap(found.signature()).getLong();
        if (!found.equals(line(name, kind, time, note.text()))) {
            throw new UntrustedNote(
                    kind == 1 ? Reason.ED25519_WRONG : Reason.ML_DSA_44_WRONG, "a line by " + name + " is wrong");
        }
        return time;
    }

    private NoteSignature line(String name, int kind, long time, String text) {
        var hash = Hash.sha256(("fast\n" + name + "\n" + kind + "\n" + generation + "\n" + time + "\n" + text)
                .getBytes(StandardCharsets.UTF_8));
        var signature =
                ByteBuffer.allocate(Long.BYTES + Hash.LENGTH).putLong(time).put(hash.bytes());
        return new NoteSignature(name, id(name, kind), signature.array());
    }

    private int id(String name, int kind) {
        return 31 * (31 * name.hashCode() + kind) + generation;
    }
}
