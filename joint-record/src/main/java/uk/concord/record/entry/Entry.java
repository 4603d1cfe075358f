package uk.concord.record.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.RecordId;

/** One entry of one agency's log: what its author stated, and the leaf hash of the very bytes that state it. */
public record Entry(Envelope envelope, Digest leaf) {

    public Origin origin() {
        return envelope.origin();
    }

    /** The agency whose log holds it. */
    public AgencyCode author() {
        return envelope.origin().agency();
    }

    public long index() {
        return envelope.index();
    }

    public @Nullable RecordId recordId() {
        return envelope.recordId();
    }

    public long recordSeq() {
        return envelope.recordSeq();
    }

    public @Nullable Digest previousRecordLeaf() {
        return envelope.previousRecordLeaf();
    }

    public EntryType type() {
        return envelope.payload().type();
    }

    public int rulesVersion() {
        return envelope.rulesVersion();
    }

    public Payload payload() {
        return envelope.payload();
    }

    public Actor actor() {
        return envelope.actor();
    }

    public Instant recordedAt() {
        return envelope.recordedAt();
    }

    public IdempotencyKey idempotencyKey() {
        return envelope.idempotencyKey();
    }

    public int ordinal() {
        return envelope.ordinal();
    }

    public Seen seen() {
        return envelope.seen();
    }

    /** True when another entry about the same record, of either log, lay before this one's author. */
    public boolean knew(Entry other) {
        return author().equals(other.author())
                ? recordSeq() > other.recordSeq()
                : seen().recordSeq() > other.recordSeq();
    }

    public List<PartReference> parts() {
        return envelope.parts();
    }
}
