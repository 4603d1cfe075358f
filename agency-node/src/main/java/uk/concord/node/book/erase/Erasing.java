package uk.concord.node.book.erase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.NewestEntries;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Obstacle;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.PartnershipEntries;
import uk.concord.node.book.append.PartnershipEntries.Saying;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;

/** Appends what says that a part is gone: the own ones, when people ask; the partner's, after the partner. */
public final class Erasing {
    private final Parties parties;
    private final World world;
    private final NewestEntries newest;
    private final PartnerClock partnerClock;

    public Erasing(Parties parties, World world, NewestEntries newest, PartnerClock partnerClock) {
        this.parties = parties;
        this.world = world;
        this.newest = newest;
        this.partnerClock = partnerClock;
    }

    /** A wish to erase a part of an entry of the own log. */
    public record Request(Actor actor, IdempotencyKey key, long index, Digest commitment, ErasureReason reason) {}

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
        var result = world.store().<Result>locked(parties.id(), book -> within(book, request));
        if (result instanceof Result.Gone) {
            newest.forget(Hashes.hash(request.commitment()));
        }
        return result;
    }

    private Result within(LockedBook book, Request request) {
        var now = now();
        var erased = new Payload.Erased(
                KeyHistory.of(book, parties, Side.OWN).nameOf(request.index()),
                request.index(),
                request.commitment(),
                request.reason());
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
        append(book, List.of(new Saying(request.actor(), request.key(), erased)), now);
        return new Result.Gone(now, false);
    }

    /**
     * True when the partner has erased a part and this agency has not said yet that it has followed, or when this agency's own word
     * was set aside.
     */
    public boolean isOwed() {
        return world.store()
                .<Boolean>read(
                        parties.id(),
                        book -> book.head().standing().state() == Standing.State.SOUND
                                && (!book.erasuresToFollow(1).isEmpty()
                                        || !book.erasuresToRepeat(1).isEmpty()));
    }

    /** Says what is owed about so many of the erased parts of either log. True when the log has grown. */
    public boolean follow(int most) {
        var now = now();
        return world.store().<Boolean>locked(parties.id(), book -> {
            if (Obstacle.of(book.head(), now, partnerClock).isPresent()) {
                return false;
            }
            var ofPartner = KeyHistory.of(book, parties, Side.MIRROR);
            var ofOwn = KeyHistory.of(book, parties, Side.OWN);
            var sayings = Stream.concat(
                            book.erasuresToFollow(most).stream().map(partners -> erased(partners, ofPartner)),
                            book.erasuresToRepeat(most).stream().map(own -> erased(own, ofOwn)))
                    .toList();
            append(book, sayings, now);
            return !sayings.isEmpty();
        });
    }

    private static Saying erased(StoredErasure erasure, KeyHistory names) {
        var erased = new Payload.Erased(
                names.nameOf(erasure.index()),
                erasure.index(),
                Hashes.digest(erasure.commitment()),
                ErasureReason.of(erasure.reason()));
        return new Saying(
                Actor.SERVICE, new IdempotencyKey(Bytes.of(erasure.commitment().bytes())), erased);
    }

    private static boolean isHeld(Book book, Request request) {
        return book.parts(Side.OWN, request.index(), request.index() + 1).stream()
                .anyMatch(part -> part.commitment().equals(Hashes.hash(request.commitment())));
    }

    private void append(LockedBook book, List<Saying> sayings, Instant now) {
        Erasures.apply(book, parties, Side.OWN, PartnershipEntries.append(book, parties, sayings, now));
    }

    private Instant now() {
        return world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
