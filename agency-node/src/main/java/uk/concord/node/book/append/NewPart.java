package uk.concord.node.book.append;

import uk.concord.log.Hash;
import uk.concord.node.book.Randomness;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.part.Commitments;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.PartReference;

/** A part in the making: its bytes, the salt that hides them, and the reference that commits to both. */
record NewPart(PartReference reference, Bytes salt, Bytes content) {

    static NewPart shared(Accompanying words, Randomness randomness) {
        var content = words.content().toArray();
        var salt = randomness.bytes(Commitments.SALT_BYTES);
        var reference = new PartReference(
                Commitments.of(salt, content), PartReference.Visibility.SHARED, words.kind(), content.length, null);
        return new NewPart(reference, Bytes.of(salt), Bytes.of(content));
    }

    StoredPart stored(long index) {
        return new StoredPart(Side.OWN, index, Hash.of(commitment().toArray()), true, salt, content);
    }

    long length() {
        return (long) salt.length() + content.length();
    }

    private Digest commitment() {
        return reference.commitment();
    }
}
