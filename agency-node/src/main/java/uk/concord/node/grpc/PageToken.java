package uk.concord.node.grpc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page ends and the next begins, in lists ordered by a number and then by id; opaque to whoever carries it.
 *
 * @param key the number, for example microseconds since 1970
 */
public record PageToken(long key, UUID id) {
    private static final int LENGTH = 24;

    /** In lists ordered by an instant. */
    public static PageToken at(Instant instant, UUID id) {
        return new PageToken(ChronoUnit.MICROS.between(Instant.EPOCH, instant), id);
    }

    /** The position that a token says; empty for the first page. */
    public static Optional<PageToken> read(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length == LENGTH) {
                var buffer = ByteBuffer.wrap(bytes);
                return Optional.of(new PageToken(buffer.getLong(), new UUID(buffer.getLong(), buffer.getLong())));
            }
        } catch (IllegalArgumentException notOurs) {
            // Answered below like every other token that did not come from here.
        }
        throw new CallFailure.BadInput("page_token", "UNKNOWN_PAGE", "Start again at the first page.");
    }

    /** The number as an instant. */
    public Instant instant() {
        return Instant.EPOCH.plus(key, ChronoUnit.MICROS);
    }

    /** The token that says it. */
    public String text() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(key)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
