package uk.concord.record.entry;

import uk.concord.record.Bytes;

/** The key by which a command repeated has one effect: up to 64 bytes; empty for what a service does by itself. */
public record IdempotencyKey(Bytes value) {
    /** No key. */
    public static final IdempotencyKey NONE = new IdempotencyKey(Bytes.EMPTY);

    public IdempotencyKey {
        if (value.length() > 64) {
            throw new IllegalArgumentException("An idempotency key has at most 64 bytes");
        }
    }
}
