package uk.concord.gateway.session;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key under which sessions are encrypted, from the environment or a file. */
@Singleton
final class SessionKey {
    private static final int LENGTH = 32;

    private final SecretKey key;

    SessionKey(SessionSettings settings) {
        this.key = new SecretKeySpec(decode(text(settings)), "AES");
    }

    SecretKey key() {
        return key;
    }

    private static String text(SessionSettings settings) {
        var key = settings.key();
        if (key != null && !key.isBlank()) {
            return key;
        }
        var file = settings.keyFile();
        if (file == null || file.isBlank()) {
            throw new IllegalStateException(
                    "Set CONCORD_SESSION_KEY (32 bytes in Base64) or CONCORD_SESSION_KEY_FILE.");
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("CONCORD_SESSION_KEY_FILE cannot be read: " + file, unreadable);
        }
    }

    private static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException garbled) {
            throw new IllegalStateException("The session key is not Base64.", garbled);
        }
        if (bytes.length != LENGTH) {
            throw new IllegalStateException("The session key is " + bytes.length + " bytes long; it must be 32.");
        }
        return bytes;
    }
}
