package uk.concord.node.book.recover;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Branch;
import uk.concord.node.book.Healing;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerHello;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Outcome.Kind;
import uk.concord.node.book.append.Outcome.Refused;
import uk.concord.node.book.fold.Histories;
import uk.concord.node.book.fold.Projection;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.ActorId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;

/**
 * Sets the end of the own log aside where the partner holds another one, because an administrator says so. What a receipt covers, and
 * what the partner's entries have seen, stays; what the partner holds instead is read back after that.
 */
public final class SettingAside {
    private static final int AT_A_TIME = 200;
    /** The partner takes what it lacks and the new epoch's first entry in one parcel, or not at all: no keys may change in between. */
    private static final int MOST_IN_ONE_PARCEL = 500;

    private static final long MOST_BYTES_IN_ONE_PARCEL = 524_288;

    private final Parties parties;
    private final World world;
    private final PartnerHello hello;
    private final Projection projection;

    public SettingAside(Parties parties, World world, PartnerHello hello) {
        this.parties = parties;
        this.world = world;
        this.hello = hello;
        this.projection = new Projection(parties);
    }

    /** An administrator's word. */
    public record Request(ActorId by) {}

    /** Sets it aside; gives why that cannot be, or nothing. Said twice, it is done once. */
    public Optional<Refused> setAside(Request request) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var mark = world.lastSigned().newest(parties.id(), Side.OWN).orElse(null);
        return world.store().locked(parties.id(), book -> {
            if (!isNeeded(book, parties, mark)) {
                return isDoneBy(book, request.by())
                        ? Optional.empty()
                        : refused(
                                Kind.RULES,
                                "NO_OTHER_VERSION",
                                "The partner holds no other version of this agency's log. Reload the page.");
            }
            var said = hello.newest();
            if (said.isEmpty()) {
                return refused(
                        Kind.UNAVAILABLE,
                        "PARTNER_NOT_REACHED",
                        "The partner has not been reached since the service started. Try again when the link is up.");
            }
            cut(book, from(book, said.get()), request.by(), now);
            return Optional.empty();
        });
    }

    private static boolean isDoneBy(Book book, ActorId by) {
        return Recovery.isSetAside(book)
                && book.newestBranch().filter(branch -> branch.by().equals(by)).isPresent();
    }

    /** True when there are two versions of the own log, and what differs here was not set aside yet. */
    public static boolean isNeeded(Book book, Parties parties, @Nullable Mark mark) {
        var head = book.head();
        return switch (head.standing().state()) {
            case FORKED -> book.forks().getLast().side() == Side.OWN;
            case RESTORED ->
                switch (head.standing().problem()) {
                    case Restored.TAIL_ROOT_DIFFERS -> kept(head) < head.own().size();
                    case Restored.SIGNED_OTHER_THAN_HELD -> mark != null && contradicts(book, mark);
                    default -> false;
                };
            case SOUND, QUARANTINED, RECOVERING -> false;
        };
    }

    private static boolean contradicts(Book book, Mark mark) {
        var own = book.head().own();
        return !mark.isBeyond(own)
                && mark.epoch() == own.epoch()
                && !Roots.at(book, Side.OWN, mark.size()).root().equals(mark.root());
    }

    private static long kept(BookHead head) {
        return Math.max(head.own().receiptedSize(), head.mirror().seenSize());
    }

    /** Nothing has to go where the partner holds the beginning of what is here: it was somebody else who signed another version. */
    private long from(Book book, PartnerHello.Said said) {
        var head = book.head();
        var size = head.own().size();
        return said.mirrorSize() <= size
                        && Roots.at(book, Side.OWN, said.mirrorSize()).root().equals(said.mirrorRoot())
                        && fitsOneParcel(book, said.mirrorSize(), size)
                ? size
                : kept(head);
    }

    private boolean fitsOneParcel(Book book, long from, long to) {
        return KeyHistory.of(book, parties, Side.OWN).reachAfter(from).isEmpty()
                && book.entries(Side.OWN, from, MOST_IN_ONE_PARCEL, MOST_BYTES_IN_ONE_PARCEL)
                                .size()
                        == to - from
                && book.partsFit(Side.OWN, from, to, MOST_BYTES_IN_ONE_PARCEL) == to;
    }

    private void cut(LockedBook book, long from, ActorId by, Instant now) {
        var before = book.head();
        var frontier = Roots.at(book, Side.OWN, from);
        var touched = touched(book, from);
        var note = book.checkpointAtMost(Side.OWN, before.own().size())
                .filter(checkpoint -> checkpoint.size() > from)
                .map(StoredCheckpoint::note)
                .orElse(null);
        var number = book.newestBranch().map(branch -> branch.number() + 1).orElse(0);
        book.setAside(new Branch(number, from, before.own().size(), note, now, by));
        book.moveHead(before.with(Side.OWN, ending(book, before.own(), from, frontier)));
        project(book, touched);
        book.newestHealing().filter(Healing::isOpen).ifPresent(open -> book.keepHealing(open.givenUp(now)));
        Restored.setAside(before.own().size() - from).replace(book, now);
    }

    private LogHead ending(Book book, LogHead before, long from, Frontier frontier) {
        var epoch = KeyHistory.of(book, parties, Side.OWN)
                .nameAtSize(Math.max(1, from))
                .epoch();
        var signed = book.checkpointAtMost(Side.OWN, from)
                .map(StoredCheckpoint::size)
                .orElse(0L);
        var last = from == 0
                ? Optional.<Entry>empty()
                : book.entries(Side.OWN, from - 1, 1, Long.MAX_VALUE).stream()
                        .map(Reading::entry)
                        .findFirst();
        return new LogHead(
                epoch,
                frontier,
                last.map(Entry::recordedAt).orElse(Instant.EPOCH),
                last.map(entry -> entry.seen().size()).orElse(0L),
                signed,
                before.receiptedSize());
    }

    private static Set<RecordId> touched(Book book, long from) {
        var touched = new LinkedHashSet<RecordId>();
        var next = from;
        while (next < book.head().own().size()) {
            var types = book.entryTypes(Side.OWN, next, AT_A_TIME);
            types.forEach(entry -> {
                if (entry.recordId() != null) {
                    touched.add(entry.recordId());
                }
            });
            next += types.size();
        }
        return touched;
    }

    private void project(LockedBook book, Set<RecordId> touched) {
        var all = List.copyOf(touched);
        for (int i = 0; i < all.size(); i += AT_A_TIME) {
            var some = all.subList(i, Math.min(all.size(), i + AT_A_TIME));
            var records = Histories.folded(Histories.of(book, parties, some));
            projection.projectAnew(book, records.values());
        }
        book.removeRowsWithoutEntries(null, null);
    }

    private static Optional<Refused> refused(Kind kind, String code, String sentence) {
        return Optional.of(new Refused(kind, code, sentence, List.of()));
    }
}
