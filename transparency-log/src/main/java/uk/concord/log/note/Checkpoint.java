package uk.concord.log.note;

import uk.concord.log.ConsistencyProof;
import uk.concord.log.Hash;
import uk.concord.log.InclusionProof;
import uk.concord.log.MalformedData;
import uk.concord.log.Merkle;

/** A log's claim about itself: its origin, how many leaves it has and their root (C2SP tlog-checkpoint, no extension lines). */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        KeyName.check(origin);
        if (size < 0) {
            throw new MalformedData("a checkpoint's size is not negative, found " + size);
        }
        if (size == 0 && !root.equals(Merkle.emptyRoot())) {
            throw new MalformedData("a checkpoint of size 0 has the root of the empty tree");
        }
    }

    /** The text that a log signs: three lines, each with its newline. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Whether the proof shows the leaf hash in this very tree: the sizes must agree as well. */
    public boolean includes(Hash leaf, InclusionProof proof) {
        return proof.size() == size && proof.verify(leaf, root);
    }

    /** Whether the proof shows that the newer checkpoint, of the same log, only appended to this one. */
    public boolean isPrefixOf(Checkpoint newer, ConsistencyProof proof) {
        return origin.equals(newer.origin)
                && proof.from() == size
                && proof.to() == newer.size
                && proof.verify(root, newer.root);
    }

    /** Reads exactly the text that {@link #text()} writes; anything else, extension lines included, is refused. */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new MalformedData("a checkpoint has three lines and no extension");
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), Hash.of(Base64Text.decode(lines[2])));
    }
}
