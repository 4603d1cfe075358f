package uk.concord.node.book.append;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.fold.Reading;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.wire.EntryCodec;

/** Appends to the own log what is about no record: it moves no record and bears on no decision. */
public final class PartnershipEntries {
    private PartnershipEntries() {}

    /** One thing to be said. */
    public record Saying(Actor actor, IdempotencyKey key, Payload payload) {}

    /** Appends one entry for each, in order, within a transaction under the partnership's lock. */
    public static List<Entry> append(LockedBook book, Parties parties, List<Saying> sayings, Instant now) {
        var head = book.head();
        var mirror = head.mirror().frontier();
        var seen = mirror.size() == 0
                ? Seen.NOTHING
                : new Seen(parties.log(Side.MIRROR, head), mirror.size(), Hashes.digest(mirror.root()), 0);
        return append(book, parties.log(Side.OWN, head), seen, sayings, now);
    }

    /**
     * Appends the first entry of an epoch. It has seen what the entry before it had: of the partner's log less may be held now.
     *
     * @param log its name in that epoch
     */
    public static Entry beginEpoch(LockedBook book, Origin log, Saying saying, Instant now) {
        var last = Reading.entry(book.entries(Side.OWN, book.head().own().size() - 1, 1, Long.MAX_VALUE)
                        .getFirst())
                .seen();
        var seen = new Seen(last.origin(), last.size(), last.root(), 0);
        return append(book, log, seen, List.of(saying), now).getFirst();
    }

    /** True when a stored entry came of what this actor asked under this key. */
    public static boolean isBy(StoredEntry stored, Actor actor, IdempotencyKey key) {
        var entry = Reading.entry(stored);
        return entry.actor().id().equals(actor.id()) && entry.idempotencyKey().equals(key);
    }

    private static List<Entry> append(LockedBook book, Origin log, Seen seen, List<Saying> sayings, Instant now) {
        var head = book.head();
        var frontier = head.own().frontier();
        var stored = new ArrayList<StoredEntry>();
        var entries = new ArrayList<Entry>();
        for (var saying : sayings) {
            var envelope = envelope(log, frontier.size(), saying, seen, now);
            var encoded = EntryCodec.encode(envelope);
            var leaf = Digest.leaf(encoded);
            entries.add(new Entry(envelope, leaf));
            stored.add(new StoredEntry(
                    Side.OWN,
                    frontier.size(),
                    null,
                    0,
                    saying.payload().type().number(),
                    Hashes.hash(leaf),
                    Bytes.of(encoded),
                    now));
            frontier = frontier.append(Hashes.hash(leaf));
        }
        if (!stored.isEmpty()) {
            book.append(stored);
            book.moveHead(head.with(Side.OWN, head.own().under(log.epoch()).grown(frontier, now, seen.size())));
        }
        return entries;
    }

    private static Envelope envelope(Origin log, long index, Saying saying, Seen seen, Instant now) {
        return new Envelope(
                log,
                index,
                null,
                0,
                null,
                saying.payload().rules(),
                saying.payload(),
                saying.actor(),
                now,
                saying.key(),
                0,
                seen,
                List.of());
    }
}
