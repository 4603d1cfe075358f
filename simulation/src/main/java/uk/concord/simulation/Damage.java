package uk.concord.simulation;

import com.google.protobuf.ByteString;
import uk.concord.proto.exchange.v1.DeliverRequest;

/** Damages a parcel: one byte of an entry, of a part, or of the checkpoint. */
final class Damage {
    private Damage() {}

    static Message of(Message message, Chance chance) {
        var request = message.delivery();
        return request == null
                ? message
                : new Message(
                        message.number(),
                        message.from(),
                        message.to(),
                        new Message.Content.Delivery(damaged(request, chance)));
    }

    private static DeliverRequest damaged(DeliverRequest request, Chance chance) {
        var damaged = request.toBuilder();
        if (request.getPartsCount() > 0 && chance.oneIn(3)) {
            var part = request.getParts(0).toBuilder();
            return damaged.setParts(0, part.setContent(flipped(part.getContent(), chance)))
                    .build();
        }
        if (request.getEntriesCount() > 0 && chance.oneIn(2)) {
            return damaged.setEntries(0, flipped(request.getEntries(0), chance)).build();
        }
        return damaged.setCheckpoint(flipped(request.getCheckpoint(), chance)).build();
    }

    private static ByteString flipped(ByteString bytes, Chance chance) {
        var flipped = bytes.toByteArray();
        flipped[chance.below(flipped.length)] ^= (byte) (1 << chance.below(8));
        return ByteString.copyFrom(flipped);
    }
}
