package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import uk.concord.proto.entry.v1.Erased;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.record.Origin;
import uk.concord.record.entry.Payload;

/** Reads and writes what says that a part is gone. */
final class ErasureCodec {
    private ErasureCodec() {}

    static Payload.Erased read(Erased message) {
        if (message.getIndex() < 0) {
            throw new IllegalArgumentException("Index over 2^63");
        }
        return new Payload.Erased(
                Origin.parse(message.getOrigin()),
                message.getIndex(),
                Reading.digest(message.getCommitment()),
                uk.concord.record.entry.ErasureReason.of(message.getReasonValue()));
    }

    static Erased write(Payload.Erased erased) {
        return Erased.newBuilder()
                .setOrigin(erased.log().name())
                .setIndex(erased.index())
                .setCommitment(ByteString.copyFrom(erased.commitment().toArray()))
                .setReason(ErasureReason.forNumber(erased.reason().number()))
                .build();
    }
}
