package uk.concord.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import uk.concord.log.MalformedData;

/** The way between the JDK's public keys, which are X.509 structures, and the raw bytes that C2SP writes. */
final class RawKeys {
    // SEQUENCE { SEQUENCE { OID }, BIT STRING: RFC 8410 and RFC 9881 fix every byte before the key.
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] ML_DSA_44 = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private RawKeys() {}

    static PublicKey publicKey(SignatureKind kind, byte[] raw) {
        if (raw.length != kind.publicKeyLength()) {
            throw new MalformedData(
                    "a key of kind " + kind + " has " + kind.publicKeyLength() + " bytes, found " + raw.length);
        }
        var prefix = prefix(kind);
        var encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        try {
            return KeyFactory.getInstance(kind.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedData("these bytes are no public key of kind " + kind);
        }
    }

    static byte[] raw(SignatureKind kind, PublicKey key) {
        var encoded = key.getEncoded();
        var prefix = prefix(kind);
        if (encoded == null
                || encoded.length != prefix.length + kind.publicKeyLength()
                || !Arrays.equals(prefix, 0, prefix.length, encoded, 0, prefix.length)) {
            throw new IllegalArgumentException(
                    "expected a public key of kind " + kind + ", found " + key.getAlgorithm());
        }
        return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
    }

    private static byte[] prefix(SignatureKind kind) {
        return switch (kind) {
            case ED25519_LOG, ED25519_COSIGNATURE -> ED25519;
            case ML_DSA_44 -> ML_DSA_44;
        };
    }
}
