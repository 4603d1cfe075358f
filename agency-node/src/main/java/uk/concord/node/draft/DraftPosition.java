package uk.concord.node.draft;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import uk.concord.node.grpc.CallFailure;

/** Where a page of drafts ends and the next begins. */
record DraftPosition(Instant changedAt, UUID draft) {
    /** Before every draft. */
    static final DraftPosition START = new DraftPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    private static final int LENGTH = 24;

    static DraftPosition of(Draft draft) {
        return new DraftPosition(draft.changedAt(), draft.id());
    }

    static DraftPosition read(String token) {
        if (token.isEmpty()) {
            return START;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length == LENGTH) {
                var buffer = ByteBuffer.wrap(bytes);
                return new DraftPosition(
                        Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS),
                        new UUID(buffer.getLong(), buffer.getLong()));
            }
        } catch (IllegalArgumentException notOurs) {
            // Answered below like every other token that did not come from here.
        }
        throw new CallFailure.BadInput("page_token", "UNKNOWN_PAGE", "Start again at the first page.");
    }

    String token() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, changedAt))
                .putLong(draft.getMostSignificantBits())
                .putLong(draft.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
