package uk.concord.node.book.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.Wholeness;
import uk.concord.node.book.World;
import uk.concord.node.book.erase.Erasures;
import uk.concord.node.book.fold.Awaiting;
import uk.concord.node.book.fold.Projection;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.VoidReason;

/** Takes a parcel into the mirror: one transaction under the partnership's lock, in which cursor and entries move together. */
public final class Ingesting {
    /** A parcel or an entry dated further ahead than this is refused for now. */
    public static final Duration AHEAD = Duration.ofMinutes(2);

    private final Parties parties;
    private final World world;
    private final RecordShelf shelf;
    private final Projection projection;

    public Ingesting(Parties parties, World world, RecordShelf shelf) {
        this.parties = parties;
        this.world = world;
        this.shelf = shelf;
        this.projection = new Projection(parties);
    }

    /** What the transaction stored, to be kept at hand only once it is committed. */
    private static final class Stored {
        Map<RecordId, JointRecord> records = Map.of();
        List<RecordRow> rows = List.of();
        List<VoidReason> voids = List.of();
    }

    /**
     * Takes it, or says why not.
     *
     * @param epoch the confirmed epoch that it begins; null when it begins none
     */
    public Ingested ingest(Parcel parcel, @Nullable NewEpoch epoch) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        if (parcel.time().isAfter(now.plus(AHEAD))
                || parcel.entries().stream()
                        .anyMatch(received -> received.entry().recordedAt().isAfter(now.plus(AHEAD)))) {
            return new Ingested.NotNow("DATED_AHEAD", "The parcel is dated more than two minutes ahead.");
        }
        var mark = world.lastSigned().newest(parties.id(), Side.MIRROR).orElse(null);
        var stored = new Stored();
        Ingested ingested = world.store().locked(parties.id(), book -> within(book, parcel, epoch, mark, now, stored));
        shelf.keep(stored.records, stored.rows);
        stored.voids.forEach(reason -> world.voids().found(parties.id(), reason));
        return ingested;
    }

    /** Puts on record that something the partner sent is wrong before it could be compared with anything. */
    public Ingested wrong(Trouble trouble) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        return world.store().locked(parties.id(), book -> keep(book, trouble, now));
    }

    /** Notes that the partner wishes to go on under a new epoch; nothing of it is taken in before a person has confirmed it. */
    public Ingested announced(NewEpoch epoch) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        return world.store().locked(parties.id(), book -> {
            var isKnown = book.announcedEpoch()
                    .filter(known -> known.envelope().equals(epoch.envelope()))
                    .isPresent();
            if (!isKnown) {
                book.keepAnnounced(AnnouncedEpoch.of(epoch.envelope(), now));
            }
            return new Ingested.NotNow(
                    "EPOCH_NOT_CONFIRMED", "Nobody at this end has confirmed the keys of the new epoch yet.");
        });
    }

    private Ingested within(
            LockedBook book,
            Parcel parcel,
            @Nullable NewEpoch epoch,
            LastSigned.@Nullable Mark mark,
            Instant now,
            Stored stored) {
        var head = book.head();
        var ending = isForkOfPartner(book) ? epoch : null;
        if (!head.standing().ingests() && ending == null) {
            return new Ingested.NotNow("LINK_" + head.standing().state(), "The link stands still at this end.");
        }
        if (parcel.firstIndex() > head.mirror().size()) {
            return new Ingested.NotNow("OUT_OF_STEP", "Entries before these have not arrived.");
        }
        var comparison = new Comparison(book, head.mirror());
        var conflict = comparison.conflict(parcel);
        if (conflict != null) {
            return keep(book, conflict, now);
        }
        if (parcel.reach() <= head.mirror().size()) {
            return new Ingested.Held();
        }
        var fresh = parcel.entries()
                .subList(
                        (int) (head.mirror().size() - parcel.firstIndex()),
                        parcel.entries().size());
        var ids = fresh.stream()
                .flatMap(received -> Stream.ofNullable(received.entry().recordId()))
                .distinct()
                .toList();
        var awaiting = head.standing().state() == Standing.State.RECOVERING
                ? Awaiting.of(book, parties, ids)
                : Awaiting.nothing(parties);
        var awaited = new AwaitedErasures(Side.MIRROR, parties.partner(), book.erasuresAwaited(Side.MIRROR));
        var intake = new Intake(
                parties,
                head,
                now,
                new SeenRoots(book, parties),
                new NewKeys(book, parties, parcel.reach(), epoch),
                awaiting,
                shelf.take(book, ids),
                parcel.parts(),
                parcel.erased(),
                awaited);
        var owners = book.owners(ids);
        for (var received : fresh) {
            var trouble = intake.take(received, owners);
            if (trouble == null
                    && mark != null
                    && !isSettled(mark, ending)
                    && mark.isOf(intake.epoch(), intake.frontier().size())) {
                trouble = comparison.withMark(mark, intake.frontier().root(), parcel.note());
            }
            if (trouble != null) {
                return keep(book, trouble, now);
            }
        }
        book.append(intake.entries());
        book.keepParts(intake.parts());
        book.erase(awaited.promised());
        book.erase(awaited.kept());
        Erasures.apply(book, parties, Side.MIRROR, intake.erasing());
        var rows = projection.project(book, intake.touched().values());
        book.keepCheckpoint(new StoredCheckpoint(Side.MIRROR, intake.frontier(), parcel.note(), now));
        book.moveHead(
                ending != null ? intake.moved().with(new Standing(Standing.State.SOUND, now, "", "")) : intake.moved());
        Wholeness.mirrorGrown(book, head, mark, now);
        stored.records = intake.touched();
        stored.rows = rows;
        stored.voids = intake.voids();
        return new Ingested.Held();
    }

    /** The partner has signed two versions of its log, and that is all that keeps this link from going on. */
    private static boolean isForkOfPartner(LockedBook book) {
        return book.head().standing().state() == Standing.State.FORKED
                && book.forks().getLast().side() == Side.MIRROR;
    }

    /** What was cosigned of the other version is on record as the fork, and settled by the epoch that ends it. */
    private static boolean isSettled(LastSigned.Mark mark, @Nullable NewEpoch ending) {
        return ending != null && mark.epoch() < ending.entry().origin().epoch();
    }

    private static Ingested keep(LockedBook book, Trouble trouble, Instant now) {
        trouble.keep(book, now);
        return new Ingested.Wrong(trouble.problem(), trouble.explanation());
    }
}
