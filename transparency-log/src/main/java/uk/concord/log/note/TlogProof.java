package uk.concord.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import uk.concord.log.Hash;
import uk.concord.log.InclusionProof;
import uk.concord.log.MalformedData;
import uk.concord.log.UntrustedNote;

/**
 * A proof that one leaf is in a log, complete in one file (C2SP tlog-proof, extension {@code .tlog-proof}): index, path and
 * the signed checkpoint. We write no {@code extra} line and refuse one, for nobody signs it.
 */
public record TlogProof(InclusionProof inclusion, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int MAX_BYTES = SignedNote.MAX_BYTES + 4_096;

    public TlogProof {
        if (inclusion.size() != checkpoint.unverifiedCheckpoint().size()) {
            throw new MalformedData("a proof is for the size of its own checkpoint");
        }
    }

    /** Whether the leaf hash is in the checkpoint; a checkpoint that the log did not sign with both keys is refused. */
    public boolean verify(Hash leaf, Verifier log) throws UntrustedNote {
        return log.checkpoint(checkpoint).includes(leaf, inclusion);
    }

    public byte[] bytes() {
        var proof = new StringBuilder(HEADER + "\nindex " + inclusion.index() + "\n");
        inclusion.path().forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(checkpoint.format()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a proof from bytes that may be hostile. */
    public static TlogProof parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedData("a proof has at most " + MAX_BYTES + " bytes, found " + bytes.length);
        }
        var blank = blank(bytes);
        // Split at the first blank line before anything is decoded; the note after it checks its own UTF-8.
        var lines = new String(bytes, 0, blank, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(HEADER) || !lines[1].startsWith("index ")) {
            throw new MalformedData("a proof begins with " + HEADER + " and an index line");
        }
        var note = SignedNote.parse(Arrays.copyOfRange(bytes, blank + 2, bytes.length));
        var inclusion = new InclusionProof(
                Decimal.parse(lines[1].substring("index ".length())),
                note.unverifiedCheckpoint().size(),
                path(lines));
        return new TlogProof(inclusion, note);
    }

    private static List<Hash> path(String[] lines) {
        return Arrays.stream(lines, 2, lines.length)
                .map(line -> Hash.of(Base64Text.decode(line)))
                .toList();
    }

    private static int blank(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i - 1] == '\n' && bytes[i] == '\n') {
                return i - 1;
            }
        }
        throw new MalformedData("a proof is: header, index, hashes, a blank line, a checkpoint");
    }
}
