package uk.concord.node.book.append;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.BookHead;
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

    /**
     * Decides the commands in order and commits what comes of all of them, or nothing.
     *
     * @param checkOnly true to commit nothing in any case, and to tell what stands against them
     */
    public Together commitTogether(List<CommandRequest> requests, boolean checkOnly) {
        var stored = new Stored();
        var together = world.store().locked(parties.id(), book -> together(book, requests, checkOnly, stored));
        shelf.keep(stored.records, stored.rows);
        newest.add(stored.entries);
        return together;
    }

    private Together together(LockedBook book, List<CommandRequest> requests, boolean checkOnly, Stored stored) {
        var head = book.head();
        var now = now();
        var deciding = new Deciding(book, head, now, requests);
        var refused = new TreeMap<Integer, Outcome.Refused>();
        var repeated = !requests.isEmpty();
        for (int place = 0; place < requests.size(); place++) {
            var request = requests.get(place);
            var known = checkOnly ? null : deciding.group.known(request);
            var outcome = known == null ? deciding.outcome(request) : known;
            if (outcome instanceof Outcome.Refused no) {
                refused.put(place, no);
            } else if (deciding.group.bytes() > MOST_GROUP_BYTES) {
                refused.put(
                        place,
                        AppendGroup.refused(
                                Kind.RULES, "TOO_LARGE", "All of this is too much for one step. Send it in several."));
                break;
            }
            repeated &= known != null;
        }
        if (refused.isEmpty() && !checkOnly) {
            store(book, deciding.group, now, stored);
        }
        return new Together(refused, repeated);
    }

    private Committed within(LockedBook book, List<CommandRequest> requests, Stored stored) {
        var now = now();
        var looked = requests.subList(0, Math.min(requests.size(), MOST_COMMANDS));
        var deciding = new Deciding(book, book.head(), now, looked);
        var outcomes = new ArrayList<Outcome>();
        for (var request : looked) {
            var known = deciding.group.known(request);
            outcomes.add(known == null ? deciding.outcome(request) : known);
            if (deciding.group.bytes() > MOST_GROUP_BYTES - MOST_COMMAND_BYTES) {
                break;
            }
        }
        store(book, deciding.group, now, stored);
        return new Committed(outcomes, !deciding.group.isEmpty());
    }

    private Instant now() {
        return world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A group within its transaction, with what stands against all of it or against some. */
    private final class Deciding {
        private final AppendGroup group;
        private final @Nullable Outcome obstacle;
        private final Map<RecordId, PartnershipId> owners;

        Deciding(LockedBook book, BookHead head, Instant now, List<CommandRequest> requests) {
            var ids = requests.stream().map(CommandRequest::recordId).distinct().toList();
            obstacle = Obstacle.of(head, now, partnerClock).orElse(null);
            owners = book.owners(ids);
            group = new AppendGroup(
                    parties,
                    world,
                    head,
                    now,
                    shelf.take(book, ids),
                    id -> Objects.requireNonNull(shelf.take(book, List.of(id)).get(id)),
                    book.commands(requests.stream()
                            .map(CommandRequest::commandKey)
                            .distinct()
                            .toList()),
                    drafts(book, requests));
        }

        /** Of a command that is not known. */
        Outcome outcome(CommandRequest request) {
            if (obstacle != null) {
                return obstacle;
            }
            return belongsElsewhere(owners, request.recordId())
                    ? AppendGroup.refused(Kind.UNKNOWN, "RECORD_NOT_OPEN", "There is no such record.")
                    : group.decide(request);
        }
    }

    private void store(LockedBook book, AppendGroup group, Instant now, Stored stored) {
        if (group.isEmpty()) {
            return;
        }
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
