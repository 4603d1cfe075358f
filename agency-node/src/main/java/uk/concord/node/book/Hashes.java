package uk.concord.node.book;

import uk.concord.log.Hash;
import uk.concord.record.Digest;

/** The way between the log's hashes and the record's digests: the same 32 bytes. */
public final class Hashes {
    private Hashes() {}

    public static Hash hash(Digest digest) {
        return Hash.of(digest.toArray());
    }

    public static Digest digest(Hash hash) {
        return Digest.of(hash.bytes());
    }
}
