package uk.concord.node.book.rotate;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.PartnerHello;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Wholeness;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Obstacle;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.Outcome.Kind;
import uk.concord.node.book.append.PartnershipEntries;
import uk.concord.node.book.append.PartnershipEntries.Saying;
import uk.concord.node.book.ingest.AwaitedErasures;
import uk.concord.node.book.recover.Superseded;
import uk.concord.node.book.rotate.ChangingKeys.Request;
import uk.concord.node.book.rotate.ChangingKeys.Result;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.Digest;
import uk.concord.record.entry.ContinuedReason;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Payload;

/**
 * Lets the own log go on under a new epoch, because an administrator says that what was signed and is held nowhere is lost: appends
 * the {@link EntryType#CONTINUED} that names new keys. Nothing of it counts at the partner before a person there has compared them.
 */
public final class BeginningEpoch {
    private final Parties parties;
    private final World world;
    private final PartnerClock partnerClock;
    private final PartnerHello hello;

    public BeginningEpoch(Parties parties, World world, PartnerClock partnerClock, PartnerHello hello) {
        this.parties = parties;
        this.world = world;
        this.partnerClock = partnerClock;
        this.hello = hello;
    }

    /** Begins it. Said twice under one key, it is begun once. */
    public Result begin(Request request) {
        var mark = mark(Side.OWN).orElse(null);
        var mirrorMark = mark(Side.MIRROR).orElse(null);
        var next = world.store().<Integer>read(parties.id(), book -> next(book, mark));
        if (next == 0) {
            return world.store()
                    .locked(parties.id(), book -> repeated(book, request).orElseGet(() -> notNow(book)));
        }
        var keys = FreshKeys.of(world, parties, parties.log(Side.OWN, next));
        return world.store().locked(parties.id(), book -> repeated(book, request)
                .orElseGet(() ->
                        next(book, mark) == next ? within(book, request, next, keys, mark, mirrorMark) : notNow(book)));
    }

    /** The number of the next epoch: one more than any that was ever signed under. 0 when none is needed. */
    private int next(Book book, @Nullable Mark mark) {
        var superseded = Superseded.of(book, parties, mark);
        return isNeeded(book.head()) && !superseded.isEmpty()
                ? 1
                        + Math.max(
                                book.head().own().epoch(),
                                superseded.stream()
                                        .mapToInt(Superseded::epoch)
                                        .max()
                                        .orElseThrow())
                : 0;
    }

    private Optional<Result> repeated(LockedBook book, Request request) {
        var history = KeyHistory.of(book, parties, Side.OWN);
        return book.keyChanges(Side.OWN).stream()
                .filter(stored -> PartnershipEntries.isBy(stored, request.actor(), request.key()))
                .flatMap(stored -> history.changes().stream().filter(change -> change.index() == stored.index()))
                .findFirst()
                .map(change -> new Result.Changed(change, true));
    }

    /** True when the log has signed what nobody holds any more. */
    public static boolean isNeeded(BookHead head) {
        return head.standing().state() == Standing.State.RESTORED
                && Restored.needsEpoch(head.standing().problem())
                && head.own().size() > 0;
    }

    private Result notNow(LockedBook book) {
        return new Result.NotNow(refused(
                Kind.RULES,
                "EPOCH_NOT_NEEDED",
                book.head().own().size() == 0
                        ? "Neither agency holds anything of this log. Put a backup back first."
                        : "Nothing that this log has signed is lost for good, so it does not need a new epoch."));
    }

    private Result within(
            LockedBook book,
            Request request,
            int epoch,
            PublishedKeys keys,
            @Nullable Mark mark,
            @Nullable Mark mirrorMark) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var obstacle = Obstacle.ofClock(book.head(), now, partnerClock);
        if (obstacle.isPresent()) {
            return new Result.NotNow(obstacle.get());
        }
        var said = hello.newest().orElse(null);
        if (said == null) {
            return new Result.NotNow(refused(
                    Kind.UNAVAILABLE,
                    "PARTNER_NOT_REACHED",
                    "The partner has not been reached since the service started. Try again when the link is up."));
        }
        if (said.mirrorSize() > book.head().own().size()) {
            return new Result.NotNow(
                    refused(
                            Kind.UNAVAILABLE,
                            "PARTNER_HOLDS_MORE",
                            "The partner holds more of this agency's log. It is being read back; try again when that is done."));
        }
        var forked = book.head().standing().problem().equals(Restored.BRANCH_REPLACED);
        var superseded = Superseded.of(book, parties, mark);
        var payload = new Payload.Continued(
                forked ? ContinuedReason.FORKED : ContinuedReason.TAIL_LOST,
                Hashes.digest(book.head().own().frontier().root()),
                superseded.getFirst().size(),
                superseded.stream().map(BeginningEpoch::digest).toList(),
                cosigned(book.head(), mirrorMark, forked ? said.size() : 0),
                keys.logKeys(),
                keys.mirrorKeys());
        var entry = PartnershipEntries.beginEpoch(
                book, parties.log(Side.OWN, epoch), new Saying(request.actor(), request.key(), payload), now);
        var awaited = new AwaitedErasures(Side.OWN, parties.own(), book.erasuresAwaited(Side.OWN));
        awaited.meets(entry);
        book.erase(awaited.kept());
        Wholeness.ownWhole(book, mirrorMark, now);
        return KeyHistory.Change.of(entry)
                .<Result>map(change -> new Result.Changed(change, false))
                .orElseThrow();
    }

    private static Digest digest(Checkpoint superseded) {
        return Digest.over(superseded.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How much of the partner's log this mirror may have cosigned. Whoever signed the other version may have cosigned all that
     * there was, and its receipts are to stay good.
     */
    private static long cosigned(BookHead head, @Nullable Mark mirrorMark, long partnerSaid) {
        var known = mirrorMark == null ? 0 : mirrorMark.size();
        return Math.max(Math.max(known, head.own().seenSize()), partnerSaid);
    }

    private Optional<Mark> mark(Side side) {
        return world.lastSigned().newest(parties.id(), side);
    }

    private static Outcome.Refused refused(Kind kind, String code, String sentence) {
        return new Outcome.Refused(kind, code, sentence, List.of());
    }
}
