package uk.concord.node.grpc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ends and the next begins, in lists ordered by last change and then by id; opaque to whoever carries it. */
public record PageToken(Instant changedAt, UUID id) {
    private static final int LENGTH = 24;

    /** The position that a token says; empty for the first page. */
    public static Optional<PageToken> read(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length == LENGTH) {
                var buffer = ByteBuffer.wrap(bytes);
                return Optional.of(new PageToken(
                        Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS),
                        new UUID(buffer.getLong(), buffer.getLong())));
            }
        } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
            // Answered below like every other token that did not come from here.
        }
        throw new CallFailure.BadInput("page_token", "UNKNOWN_PAGE", "Start again at the first page.");
    }

    /** The token that says it. */
    public String text() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, changedAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
