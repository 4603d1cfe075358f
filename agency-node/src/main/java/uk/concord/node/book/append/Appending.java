package uk.concord.node.book.append;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.NewestEntries;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.WaitingDraft;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Outcome.Kind;
import uk.concord.node.book.fold.Projection;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.document.DocumentCheck;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.JointRecord;

/** Appends to the own log: a group of commands in one transaction under the partnership's lock. */
public final class Appending {
    /** The most commands in one transaction. */
    public static final int MOST_COMMANDS = 256;

    /** What one transaction may add, so that all of it fits into one parcel. */
    public static final long MOST_GROUP_BYTES = 768 * 1024;

    /** What one command may add, but for a document. */
    public static final long MOST_COMMAND_BYTES = 256 * 1024;

    /** What one command may add: a document travels whole, in a parcel that ends with it. */
    static long mostBytes(Command command) {
        return command instanceof Command.Attach ? DocumentCheck.MOST_BYTES + MOST_COMMAND_BYTES : MOST_COMMAND_BYTES;
    }

    private final Parties parties;
    private final World world;
    private final RecordShelf shelf;
    private final NewestEntries newest;
    private final PartnerClock partnerClock;
    private final Projection projection;

    public Appending(Parties parties, World world, RecordShelf shelf, NewestEntries newest, PartnerClock partnerClock) {
        this.parties = parties;
        this.world = world;
        this.shelf = shelf;
        this.newest = newest;
        this.partnerClock = partnerClock;
        this.projection = new Projection(parties);
    }

    /**
     * What was committed.
     *
     * @param outcomes one for each command of the group that was looked at, in order; at least the first was
     * @param appended true when the log has grown and its head wants a signature
     */
    public record Committed(List<Outcome> outcomes, boolean appended) {
        public Committed {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Decides the group in order and commits what comes of it. What did not fit is left for another transaction. */
    public Committed commit(List<CommandRequest> group) {
        var stored = new Stored();
        var committed = world.store().locked(parties.id(), book -> within(book, group, stored));
        shelf.keep(stored.records, stored.rows);
        newest.add(stored.entries);
        return committed;
    }

    /** What the transaction stored, to be kept at hand only once it is committed. */
    private static final class Stored {
        Map<RecordId, JointRecord> records = Map.of();
        List<RecordRow> rows = List.of();
        NewestEntries.Run entries = new NewestEntries.Run(List.of(), List.of());
    }

    private Committed within(LockedBook book, List<CommandRequest> requests, Stored stored) {
        var head = book.head();
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var obstacle = Obstacle.of(head, now, partnerClock).orElse(null);
        var looked = requests.subList(0, Math.min(requests.size(), MOST_COMMANDS));
        var ids = looked.stream().map(CommandRequest::recordId).toList();
        var owners = book.owners(ids);
        var commands = book.commands(
                looked.stream().map(CommandRequest::commandKey).distinct().toList());
        var group = new AppendGroup(
                parties,
                world,
                head,
                now,
                shelf.take(book, ids),
                id -> Objects.requireNonNull(shelf.take(book, List.of(id)).get(id)),
                commands,
                drafts(book, looked));
        var outcomes = new ArrayList<Outcome>();
        for (var request : looked) {
            var outcome = group.known(request);
            if (outcome == null) {
                outcome = obstacle;
            }
            if (outcome == null && belongsElsewhere(owners, request.recordId())) {
                outcome = AppendGroup.refused(Kind.UNKNOWN, "RECORD_NOT_OPEN", "There is no such record.");
            }
            outcomes.add(outcome == null ? group.decide(request) : outcome);
            if (group.bytes() > MOST_GROUP_BYTES - MOST_COMMAND_BYTES) {
                break;
            }
        }
        if (!group.isEmpty()) {
            book.append(group.entries());
            book.keepParts(group.parts());
            book.keepCommands(group.commands());
            book.markOffered(group.offeredDrafts(), now);
            var rows = projection.project(book, group.touched().values());
            book.moveHead(group.moved());
            stored.records = group.touched();
            stored.rows = rows;
            stored.entries = new NewestEntries.Run(group.entries(), group.parts());
        }
        return new Committed(outcomes, !group.isEmpty());
    }

    private static Set<WaitingDraft> drafts(LockedBook book, List<CommandRequest> requests) {
        return book.waitingDrafts(requests.stream()
                .map(CommandRequest::draft)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean belongsElsewhere(Map<RecordId, PartnershipId> owners, RecordId record) {
        return !owners.getOrDefault(record, parties.id()).equals(parties.id());
    }
}
