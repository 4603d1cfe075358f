package uk.concord.node.book.rotate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Obstacle;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.PartnershipEntries;
import uk.concord.node.book.append.PartnershipEntries.Saying;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;

/**
 * Appends the {@link EntryType#KEYS} that names new keys. The private keys are durable before the entry; the entry is the last one
 * under the old keys.
 */
public final class ChangingKeys {
    private final Parties parties;
    private final World world;
    private final PartnerClock partnerClock;

    public ChangingKeys(Parties parties, World world, PartnerClock partnerClock) {
        this.parties = parties;
        this.world = world;
        this.partnerClock = partnerClock;
    }

    /** A wish to change the own keys. */
    public record Request(Actor actor, IdempotencyKey key) {}

    /** What came of it. */
    public sealed interface Result {
        /** The entry stands; repeated when it stood before under that key. */
        record Changed(KeyHistory.Change change, boolean repeated) implements Result {}

        /** Nothing can be changed now. */
        record NotNow(Outcome.Refused why) implements Result {}
    }

    /** Changes the keys. Said twice under one key, it is said once. */
    public Result change(Request request) {
        // Outside the transaction: making keys takes a while, and whoever is killed here finds them again.
        var log = parties.log(Side.OWN, world.store().read(parties.id(), Book::head));
        var next = FreshKeys.of(world, parties, log);
        return world.store().locked(parties.id(), book -> within(book, request, next));
    }

    private Result within(LockedBook book, Request request, PublishedKeys next) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var history = KeyHistory.of(book, parties, Side.OWN);
        for (var stored : book.keyChanges(Side.OWN)) {
            if (PartnershipEntries.isBy(stored, request.actor(), request.key())) {
                return history.changes().stream()
                        .filter(change -> change.index() == stored.index())
                        .<Result>map(change -> new Result.Changed(change, true))
                        .findFirst()
                        .orElseThrow();
            }
        }
        var obstacle = Obstacle.of(book.head(), now, partnerClock).or(() -> waiting(book, history));
        if (obstacle.isPresent()) {
            return new Result.NotNow(obstacle.get());
        }
        return append(book, request, next, now);
    }

    /** One change at a time: the partner must be able to follow each from keys that it knows. */
    private static Optional<Outcome.Refused> waiting(LockedBook book, KeyHistory history) {
        return history.newest()
                .filter(change -> change.reach() > book.head().own().receiptedSize())
                .map(_ -> new Outcome.Refused(
                        Outcome.Kind.RULES,
                        "KEYS_NOT_HELD_YET",
                        "The partner has not confirmed the last change of keys yet. Until it has, keys are not changed again.",
                        List.of()));
    }

    private Result append(LockedBook book, Request request, PublishedKeys next, Instant now) {
        var payload = new Payload.Keys(next.logKeys(), next.mirrorKeys());
        PartnershipEntries.append(book, parties, List.of(new Saying(request.actor(), request.key(), payload)), now);
        return new Result.Changed(
                KeyHistory.of(book, parties, Side.OWN).newest().orElseThrow(), false);
    }
}
