package uk.concord.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import uk.concord.log.MalformedData;

/** One signature line of a note: the key's name and id, and the signature's bytes, not yet verified. */
public final class NoteSignature {
    static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    /** The signature's bytes are everything after the key id: the time, where the kind has one, stands first. */
    public NoteSignature(String name, int keyId, byte[] signature) {
        this.name = KeyName.check(name);
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    public String name() {
        return name;
    }

    /** The four bytes of the key id as a big-endian number. */
    public int keyId() {
        return keyId;
    }

    public byte[] signature() {
        return signature.clone();
    }

    /** Whether this line claims to be by that key: same name and same key id. */
    public boolean claims(VerifierKey key) {
        return keyId == key.id() && name.equals(key.name());
    }

    boolean sameKeyAs(NoteSignature other) {
        return keyId == other.keyId && name.equals(other.name);
    }

    /** The line without its newline. */
    public String line() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64Text.encode(bytes);
    }

    /** Reads one line without its newline. */
    public static NoteSignature parse(String line) {
        var space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedData("a signature line is: em dash, space, name, space, base64");
        }
        var bytes = ByteBuffer.wrap(Base64Text.decode(line.substring(space + 1)));
        if (bytes.remaining() <= Integer.BYTES) {
            throw new MalformedData(
                    "a signature follows its key's id of 4 bytes, found " + bytes.remaining() + " bytes");
        }
        var keyId = bytes.getInt();
        var signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return new NoteSignature(line.substring(DASH.length(), space), keyId, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && sameKeyAs(that) && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * keyId + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "NoteSignature[" + name + "+" + HexFormat.of().toHexDigits(keyId) + "]";
    }
}
