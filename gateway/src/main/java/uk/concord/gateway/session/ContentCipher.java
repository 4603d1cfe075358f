package uk.concord.gateway.session;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what a session holds with AES-256-GCM: one byte of format, 12 random bytes, ciphertext and tag. The session's
 * own hash is authenticated with it, so a row copied to another session does not open.
 */
@Singleton
final class ContentCipher {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SessionKey key;

    ContentCipher(SessionKey key) {
        this.key = key;
    }

    byte[] seal(byte[] content, byte[] sessionHash) {
        var nonce = SessionId.randomBytes(NONCE);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, sessionHash).doFinal(content);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The content; empty when it was sealed under another key, for another session, or was altered. */
    Optional<byte[]> open(byte[] sealed, byte[] sessionHash) {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, sessionHash)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException refused) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] sessionHash) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(sessionHash);
        return cipher;
    }
}
