package uk.concord.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The secret a browser shows to continue a session: 32 random bytes. Only their hash is ever stored. */
final class SessionId {
    private static final int LENGTH = 32;
    private static final int LONGEST_TEXT = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private SessionId(byte[] secret) {
        this.secret = secret;
    }

    static SessionId random() {
        return new SessionId(randomBytes(LENGTH));
    }

    /** Reads a cookie's value, which anybody may have sent. */
    static Optional<SessionId> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == LENGTH ? Optional.of(new SessionId(bytes)) : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** The cookie's value. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** SHA-256 of the secret: names the session in the database without being able to continue it. */
    byte[] hash() {
        return Digest.of(secret);
    }

    String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }

    static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "SessionId";
    }
}
