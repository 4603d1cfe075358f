package uk.concord.node.grpc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.record.ActorId;
import uk.concord.record.entry.IdempotencyKey;

/** The id of what a request makes: the same however often it is sent. */
public final class RequestedId {
    private RequestedId() {}

    public static UUID of(ActorId actor, IdempotencyKey key) {
        var text = new ByteArrayOutputStream();
        text.writeBytes(actor.toArray());
        text.writeBytes(key.value().toArray());
        var hash = ByteBuffer.wrap(Hash.sha256(text.toByteArray()).bytes());
        return new UUID(hash.getLong(), hash.getLong());
    }
}
