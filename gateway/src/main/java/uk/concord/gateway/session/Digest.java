package uk.concord.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, where a secret must be named without being told. */
final class Digest {
    private Digest() {}

    static byte[] of(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(String secret) {
        return HexFormat.of().formatHex(of(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
