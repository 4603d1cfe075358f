package uk.concord.log.note;

import java.nio.ByteBuffer;

/** The exact bytes under each kind of signature. Each kind's bytes begin differently, so none passes for another. */
final class SignedMessage {
    private static final byte[] SUBTREE_LABEL = KeyName.utf8("subtree/v1\n\0");

    private SignedMessage() {}

    static byte[] of(SignatureKind kind, String signer, long time, Checkpoint checkpoint) {
        return switch (kind) {
            case ED25519_LOG -> KeyName.utf8(checkpoint.text());
            case ED25519_COSIGNATURE -> KeyName.utf8("cosignature/v1\ntime " + time + "\n" + checkpoint.text());
            case ML_DSA_44 -> subtree(KeyName.utf8(signer), time, checkpoint);
        };
    }

    /** The structure {@code cosigned_message} of C2SP tlog-cosignature, for a whole tree: it starts at leaf 0. */
    private static byte[] subtree(byte[] signer, long time, Checkpoint checkpoint) {
        var origin = KeyName.utf8(checkpoint.origin());
        var root = checkpoint.root().bytes();
        var length = SUBTREE_LABEL.length + 2 + signer.length + origin.length + 3 * Long.BYTES + root.length;
        return ByteBuffer.allocate(length)
                .put(SUBTREE_LABEL)
                .put((byte) signer.length)
                .put(signer)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(root)
                .array();
    }
}
