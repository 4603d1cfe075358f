package uk.concord.node.book.ingest;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import uk.concord.log.LogException;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.KeyHistory.Change;
import uk.concord.node.book.KeyReading;
import uk.concord.node.book.PublishedKeys;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;

/**
 * What begins a new epoch of a log, as it stands at the end of what was sent. It is signed by the very keys that it names, which
 * proves that their holder has sent it and nothing about who that is.
 */
public record NewEpoch(Entry entry, Bytes envelope, Change change) {

    /**
     * The one at the end of what was sent; empty when that ends otherwise.
     *
     * @param known the name of the log's newest entry so far: an epoch of the same log, and a later one, follows it
     */
    public static Optional<NewEpoch> in(
            List<ByteString> entries, ByteString checkpoint, Origin known, KeyReading reading) {
        if (entries.isEmpty() || checkpoint.size() > SignedNote.MAX_BYTES) {
            return Optional.empty();
        }
        var envelope = entries.getLast().toByteArray();
        try {
            var entry = EntryCodec.decode(envelope);
            return entry.payload() instanceof Payload.Continued continued
                            && follows(entry.origin(), known)
                            && reading.verifier(PublishedKeys.of(continued))
                                            .checkpoint(SignedNote.parse(checkpoint.toByteArray()))
                                            .size()
                                    == entry.index() + 1
                    ? Change.of(entry).map(change -> new NewEpoch(entry, Bytes.of(envelope), change))
                    : Optional.empty();
        } catch (MalformedEntry | LogException e) {
            return Optional.empty();
        }
    }

    /** True when that is the entry that begins it. */
    public boolean beginsWith(Entry other) {
        return entry.leaf().equals(other.leaf());
    }

    private static boolean follows(Origin next, Origin known) {
        return next.epoch() > known.epoch()
                && next.equals(new Origin(known.partnership(), known.agency(), next.epoch()));
    }
}
