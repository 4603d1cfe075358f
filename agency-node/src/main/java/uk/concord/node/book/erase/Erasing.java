package uk.concord.node.book.erase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Obstacle;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.fold.Reading;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.wire.EntryCodec;

/** Appends what says that a part is gone: the own ones, when a person asks; the partner's, after the partner. */
public final class Erasing {
    private final Parties parties;
    private final World world;
    private final PartnerClock partnerClock;

    public Erasing(Parties parties, World world, PartnerClock partnerClock) {
        this.parties = parties;
        this.world = world;
        this.partnerClock = partnerClock;
    }

    /** A person's wish to erase a part of an entry of the own log. */
    public record Request(
            Actor actor, IdempotencyKey key, long index, Digest commitment, ErasureReason reason) {}

    /** What came of it. */
    public sealed interface Result {
        /** The part is gone, now or since before. */
        record Gone(Instant since, boolean repeated) implements Result {}

        /** No such part belongs to an own entry there. */
        record Unknown() implements Result {}

        /** Nothing can be appended now. */
        record NotNow(Outcome.Refused why) implements Result {}
    }

    /** Erases a part. Said twice, it is said once. */
    public Result erase(Request request) {
        var now = now();
        return world.store().locked(parties.id(), book -> {
            var erased = new Payload.Erased(parties.ownLog(), request.index(), request.commitment(), request.reason());
            var known = Erasures.ofPart(book, Side.OWN, erased)
                    .filter(said -> said.by() == By.AUTHOR)
                    .findFirst();
            if (known.isPresent()) {
                return new Result.Gone(known.get().recordedAt(), true);
            }
            var obstacle = Obstacle.of(book.head(), now, partnerClock);
            if (obstacle.isPresent()) {
                return new Result.NotNow(obstacle.get());
            }
            if (!isHeld(book, request)) {
                return new Result.Unknown();
            }
            append(book, List.of(new Said(request.actor(), request.key(), erased)), now);
            return new Result.Gone(now, false);
        });
    }

    /** True when the partner has erased a part, and this agency has not said yet that it has followed. */
    public boolean isOwed() {
        return world.store()
                .<Boolean>read(
                        parties.id(),
                        book -> book.head().standing().state() == Standing.State.SOUND
                                && !book.erasuresToFollow(1).isEmpty());
    }

    /** Says of so many of the partner's erased parts that the copies here are gone too. True when the log has grown. */
    public boolean follow(int most) {
        var now = now();
        return world.store().<Boolean>locked(parties.id(), book -> {
            if (Obstacle.of(book.head(), now, partnerClock).isPresent()) {
                return false;
            }
            var said = book.erasuresToFollow(most).stream().map(this::following).toList();
            append(book, said, now);
            return !said.isEmpty();
        });
    }

    private record Said(Actor actor, IdempotencyKey key, Payload.Erased erased) {}

    private Said following(StoredErasure partners) {
        var erased = new Payload.Erased(
                parties.partnerLog(),
                partners.index(),
                Hashes.digest(partners.commitment()),
                ErasureReason.of(partners.reason()));
        var key = new IdempotencyKey(Bytes.of(partners.commitment().bytes()));
        return new Said(Actor.SERVICE, key, erased);
    }

    private static boolean isHeld(LockedBook book, Request request) {
        return book.parts(Side.OWN, request.index(), request.index() + 1).stream()
                .anyMatch(part -> part.commitment().equals(Hashes.hash(request.commitment())));
    }

    private void append(LockedBook book, List<Said> said, Instant now) {
        var head = book.head();
        var frontier = head.own().frontier();
        var stored = new ArrayList<StoredEntry>();
        var entries = new ArrayList<Entry>();
        for (var one : said) {
            var encoded = EntryCodec.encode(envelope(head, frontier.size(), one, now));
            var leaf = Digest.leaf(encoded);
            var entry = Reading.entry(new StoredEntry(
                    Side.OWN,
                    frontier.size(),
                    null,
                    0,
                    EntryType.ERASED.number(),
                    Hashes.hash(leaf),
                    Bytes.of(encoded),
                    now));
            stored.add(new StoredEntry(
                    Side.OWN,
                    frontier.size(),
                    null,
                    0,
                    EntryType.ERASED.number(),
                    Hashes.hash(leaf),
                    Bytes.of(encoded),
                    now));
            entries.add(entry);
            frontier = frontier.append(Hashes.hash(leaf));
        }
        book.append(stored);
        Erasures.apply(book, parties, Side.OWN, entries);
        book.moveHead(head.with(Side.OWN, head.own().grown(frontier, now, head.mirror().size())));
    }

    private Envelope envelope(BookHead head, long index, Said said, Instant now) {
        var mirror = head.mirror().frontier();
        var seen = mirror.size() == 0
                ? Seen.NOTHING
                : new Seen(parties.partnerLog(), mirror.size(), Hashes.digest(mirror.root()), 0);
        return new Envelope(
                parties.ownLog(),
                index,
                null,
                0,
                null,
                Envelope.RULES,
                said.erased(),
                said.actor(),
                now,
                said.key(),
                0,
                seen,
                List.of());
    }

    private Instant now() {
        return world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
