package uk.concord.log.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;

/** A public key with the name and kind it signs under: C2SP's verifier key, one line of text. */
public final class VerifierKey {
    private static final int MAX_LINE = 2_400;

    private final String name;
    private final SignatureKind kind;
    private final byte[] raw;
    private final PublicKey key;
    private final Hash identity;

    private VerifierKey(String name, SignatureKind kind, byte[] raw) {
        this.name = KeyName.check(name);
        this.kind = kind;
        this.raw = raw;
        this.key = RawKeys.publicKey(kind, raw);
        this.identity = Hash.sha256(identified());
    }

    /** The verifier key of a raw public key: 32 bytes for Ed25519, 1,312 for ML-DSA-44. */
    public static VerifierKey of(String name, SignatureKind kind, byte[] raw) {
        return new VerifierKey(name, kind, raw.clone());
    }

    public static VerifierKey of(String name, SignatureKind kind, PublicKey key) {
        return new VerifierKey(name, kind, RawKeys.raw(kind, key));
    }

    /** Reads {@code name+id+key}: the id as eight hexadecimal digits, the key as base64 of type byte and public key. */
    public static VerifierKey parse(String line) {
        var parts = line.split("\\+", 3);
        if (line.length() > MAX_LINE || parts.length != 3) {
            throw new MalformedData("a verifier key is name, plus, id, plus, base64");
        }
        var typed = Base64Text.decode(parts[2]);
        if (typed.length == 0) {
            throw new MalformedData("a verifier key has a type byte");
        }
        var raw = Arrays.copyOfRange(typed, 1, typed.length);
        var key = new VerifierKey(parts[0], SignatureKind.of(typed[0]), raw);
        if (!key.idHex().equals(parts[1])) {
            throw new MalformedData("a verifier key's id follows from its name and key: " + key.idHex());
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureKind kind() {
        return kind;
    }

    /** A copy of the raw public key. */
    public byte[] raw() {
        return raw.clone();
    }

    /** The first four bytes, big-endian, of {@code SHA-256(name || 0x0A || type || public key)}. */
    public int id() {
        return ByteBuffer.wrap(identity.bytes()).getInt();
    }

    /** What people compare, aloud or on paper: that whole SHA-256 in groups of four hexadecimal digits. */
    public String fingerprint() {
        return identity.hex().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The line {@link #parse} reads. */
    public String line() {
        var typed = new byte[1 + raw.length];
        typed[0] = (byte) kind.typeByte();
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + idHex() + "+" + Base64Text.encode(typed);
    }

    /** Whether the bytes are this key's signature, with that time, on the checkpoint. */
    boolean verify(Checkpoint checkpoint, long time, byte[] signature) {
        if (signature.length != kind.signatureLength()) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(kind.algorithm());
            verifier.initVerify(key);
            verifier.update(SignedMessage.of(kind, name, time, checkpoint));
            return verifier.verify(signature, kind.timeLength(), signature.length - kind.timeLength());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] identified() {
        var prefix = KeyName.utf8(name + "\n");
        var bytes = Arrays.copyOf(prefix, prefix.length + 1 + raw.length);
        bytes[prefix.length] = (byte) kind.typeByte();
        System.arraycopy(raw, 0, bytes, prefix.length + 1, raw.length);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && identity.equals(that.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
