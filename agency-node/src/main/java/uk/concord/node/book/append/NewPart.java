package uk.concord.node.book.append;

import uk.concord.log.Hash;
import uk.concord.node.book.Randomness;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.part.Commitments;
import uk.concord.record.Bytes;
import uk.concord.record.entry.PartReference;
import uk.concord.record.sealing.SealedStatement;

/** A part in the making: its bytes, the salt that hides them, and the reference that commits to both. */
record NewPart(PartReference reference, Bytes salt, Bytes content) {

    static NewPart shared(Accompanying words, Randomness randomness) {
        var content = words.content().toArray();
        var salt = randomness.bytes(Commitments.SALT_BYTES);
        var reference = new PartReference(
                Commitments.of(salt, content), PartReference.Visibility.SHARED, words.kind(), content.length, null);
        return new NewPart(reference, Bytes.of(salt), Bytes.of(content));
    }

    /** A sealed part is kept as its ciphertext; what it holds is kept nowhere. */
    static NewPart sealed(SealedStatement statement) {
        return new NewPart(statement.reference(), statement.salt(), statement.ciphertext());
    }

    StoredPart stored(long index) {
        return new StoredPart(Side.OWN, index, Hash.of(reference.held().toArray()), reference.travels(), salt, content);
    }

    long length() {
        return (long) salt.length() + content.length();
    }
}
