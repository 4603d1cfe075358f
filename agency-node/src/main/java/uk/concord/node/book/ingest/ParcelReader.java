package uk.concord.node.book.ingest;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.log.LogException;
import uk.concord.log.note.SignedNote;
import uk.concord.log.note.Verifier;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.ingest.Parcel.Received;
import uk.concord.node.book.ingest.Parcel.SharedContent;
import uk.concord.node.book.part.Commitments;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;

/** Reads a parcel from a message that may be hostile; of what is stored it needs only the keys in force. */
public final class ParcelReader {
    /** The most entries of a parcel. */
    public static final int MOST_ENTRIES = 4_096;

    /** The most parts of a parcel. */
    public static final int MOST_PARTS = 8_192;

    private final Verifier signatures;

    /** Of parcels of one log, whose keeper's signatures this checks. */
    public ParcelReader(Verifier signatures) {
        this.signatures = signatures;
    }

    /** Thrown when a message is no parcel: wrong before anything stored is looked at. */
    public static final class NoParcel extends Exception {
        private static final long serialVersionUID = 1;
        private final String problem;

        NoParcel(String problem, String message) {
            super(message);
            this.problem = problem;
        }

        /** A stable code. */
        public String problem() {
            return problem;
        }
    }

    public Parcel read(DeliverRequest message) throws NoParcel {
        if (message.getEntriesCount() > MOST_ENTRIES
                || message.getPartsCount() > MOST_PARTS
                || message.getErasedCount() > MOST_PARTS) {
            throw new NoParcel("PARCEL_TOO_LARGE", "too many entries or parts in one parcel");
        }
        var first = message.getFirstIndex();
        if (first < 0 || first > Long.MAX_VALUE - MOST_ENTRIES) {
            throw new NoParcel("INDEX", "the first index is out of range");
        }
        var entries = entries(message.getEntriesList());
        var note = note(message.getCheckpoint());
        var checkpoint = verified(note);
        if (checkpoint.size() != first + entries.size()) {
            throw new NoParcel(
                    "CHECKPOINT_SIZE",
                    "the checkpoint is of size " + checkpoint.size() + ", the parcel reaches "
                            + (first + entries.size()));
        }
        var parts = parts(message);
        return new Parcel(
                first,
                entries,
                parts,
                erased(message),
                checkpoint,
                Bytes.of(note.bytes()),
                time(message.getTimeMicros()));
    }

    private static List<Received> entries(List<ByteString> encoded) throws NoParcel {
        var entries = new ArrayList<Received>(encoded.size());
        for (var bytes : encoded) {
            var envelope = bytes.toByteArray();
            try {
                var entry = EntryCodec.decode(envelope);
                entries.add(new Received(entry, Hashes.hash(entry.leaf()), Bytes.of(envelope)));
            } catch (MalformedEntry e) {
                throw new NoParcel("ENTRY_" + e.reason(), "an entry cannot be read: " + e.reason());
            }
        }
        return entries;
    }

    private static SignedNote note(ByteString bytes) throws NoParcel {
        if (bytes.size() > SignedNote.MAX_BYTES) {
            throw new NoParcel("CHECKPOINT_FORM", "the checkpoint is too long");
        }
        try {
            return SignedNote.parse(bytes.toByteArray());
        } catch (LogException e) {
            throw new NoParcel("CHECKPOINT_FORM", "the checkpoint cannot be read");
        }
    }

    private uk.concord.log.note.Checkpoint verified(SignedNote note) throws NoParcel {
        try {
            return signatures.checkpoint(note);
        } catch (LogException e) {
            throw new NoParcel("CHECKPOINT_SIGNATURE", "the checkpoint is not signed by the two keys of its log");
        }
    }

    private static Map<Digest, SharedContent> parts(DeliverRequest message) throws NoParcel {
        var parts = new HashMap<Digest, SharedContent>();
        for (var part : message.getPartsList()) {
            if (part.getSalt().size() != Commitments.SALT_BYTES
                    || part.getCommitment().size() != Digest.LENGTH) {
                throw new NoParcel("PART_FORM", "a part's salt or commitment has the wrong length");
            }
            var salt = part.getSalt().toByteArray();
            var content = part.getContent().toByteArray();
            var commitment = Digest.of(part.getCommitment().toByteArray());
            if (!Commitments.of(salt, content).equals(commitment)) {
                throw new NoParcel("PART_COMMITMENT", "a part is not what its commitment says");
            }
            parts.put(commitment, new SharedContent(Bytes.of(salt), Bytes.of(content)));
        }
        return parts;
    }

    private static Map<Digest, Long> erased(DeliverRequest message) throws NoParcel {
        var erased = new HashMap<Digest, Long>();
        for (var part : message.getErasedList()) {
            if (part.getCommitment().size() != Digest.LENGTH || part.getErasedIndex() < 0) {
                throw new NoParcel("PART_FORM", "an erased part's commitment or index is out of range");
            }
            erased.put(Digest.of(part.getCommitment().toByteArray()), part.getErasedIndex());
        }
        return erased;
    }

    private static Instant time(long micros) throws NoParcel {
        // Years 1970 to 9999: what every date type on the way can hold.
        if (micros < 0 || micros > 253_402_300_799_999_999L) {
            throw new NoParcel("TIME", "the time is out of range");
        }
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
