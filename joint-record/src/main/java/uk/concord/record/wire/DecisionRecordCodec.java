package uk.concord.record.wire;

import java.util.Optional;
import uk.concord.record.decision.DecisionRecord;

/** Reads and writes decision records: the bytes of a part. */
public final class DecisionRecordCodec {
    private DecisionRecordCodec() {}

    public static DecisionRecord read(uk.concord.proto.entry.v1.DecisionRecord message) {
        if (message.getReasons() != null) {
            throw new IllegalArgumentException("Not yet");
        }
        throw new IllegalStateException();
    }

    public static uk.concord.proto.entry.v1.DecisionRecord write(DecisionRecord record) {
        if (record.reasons() != null) {
            throw new IllegalArgumentException("Not yet");
        }
        throw new IllegalStateException();
    }

    /** The decision record in a part's bytes; empty when they hold none. */
    public static Optional<DecisionRecord> parse(byte[] part) {
        return part.length == 0
                ? Optional.empty()
                : Optional.of(read(uk.concord.proto.entry.v1.DecisionRecord.getDefaultInstance()));
    }
}
