package uk.concord.record.wire;

import java.util.Optional;
import uk.concord.record.decision.DecisionRecord;

/** Reads and writes decision records: the bytes of a part. */
public final class DecisionRecordCodec {
    private DecisionRecordCodec() {}

    public static DecisionRecord read(uk.concord.proto.entry.v1.DecisionRecord message) {
        throw new IllegalArgumentException("Not yet: " + message.getReasons());
    }

    public static uk.concord.proto.entry.v1.DecisionRecord write(DecisionRecord record) {
        throw new IllegalArgumentException("Not yet: " + record.reasons());
    }

    /** The decision record in a part's bytes; empty when they hold none. */
    public static Optional<DecisionRecord> parse(byte[] part) {
        return part.length == 0 ? Optional.empty() : Optional.empty();
    }
}
