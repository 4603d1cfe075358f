package uk.concord.node.book.recover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Healing;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.erase.Erasures;
import uk.concord.node.book.fold.Histories;
import uk.concord.node.book.fold.Projection;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.ingest.AwaitedErasures;
import uk.concord.node.book.ingest.NewEpoch;
import uk.concord.node.book.ingest.Parcel;
import uk.concord.node.book.ingest.Parcel.Received;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/** Adds to the own log what was in it before: entries, parts, commands, the checkpoint over them, and what is projected. */
final class OwnTail {
    private final Parties parties;
    private final Projection projection;

    OwnTail(Parties parties) {
        this.parties = parties;
        this.projection = new Projection(parties);
    }

    /** Adds a run that begins where the own log ends; gives why it cannot be that, or null. */
    @Nullable
    Trouble add(
            LockedBook book,
            Parcel run,
            @Nullable NewEpoch epoch,
            @Nullable Mark mark,
            Instant now,
            Recovery.Stored stored) {
        var head = book.head();
        var name = parties.log(Side.OWN, head);
        var frontier = head.own().frontier();
        var last = run.entries().getLast().entry();
        var awaited = new AwaitedErasures(Side.OWN, parties.own(), book.erasuresAwaited(Side.OWN));
        if (isElsewhere(book, run)) {
            return Restored.unsound(
                    "TAIL_RECORD_ELSEWHERE", "a record in it has come to belong to another partnership");
        }
        for (var received : run.entries()) {
            var entry = received.entry();
            if (epoch != null && epoch.beginsWith(entry)) {
                name = entry.origin();
            }
            var trouble = trouble(received, name, frontier.size(), run, awaited);
            if (trouble != null) {
                return trouble;
            }
            frontier = frontier.append(received.leaf());
            if (mark != null
                    && mark.isOf(name.epoch(), frontier.size())
                    && !mark.root().equals(frontier.root())) {
                return Trouble.fork(Side.OWN, claimed(mark), run.note());
            }
        }
        if (!frontier.root().equals(run.checkpoint().root())) {
            return Restored.anotherVersion();
        }
        book.append(run.entries().stream().map(received -> entry(received, now)).toList());
        book.keepParts(parts(run));
        book.keepCommands(commands(book, run));
        book.erase(awaited.promised());
        book.erase(awaited.kept());
        Erasures.apply(
                book,
                parties,
                Side.OWN,
                run.entries().stream()
                        .map(Received::entry)
                        .filter(entry -> entry.payload() instanceof Payload.Erased)
                        .toList());
        book.keepCheckpoint(new StoredCheckpoint(Side.OWN, frontier, run.note(), now));
        book.moveHead(head.with(
                Side.OWN,
                head.own()
                        .under(name.epoch())
                        .grown(frontier, last.recordedAt(), last.seen().size())
                        .signed(frontier.size())));
        project(book, run, stored);
        told(book, frontier);
        return null;
    }

    /** Whoever is first to name a record to an agency has it, and a restored database has forgotten who that was. */
    private boolean isElsewhere(LockedBook book, Parcel run) {
        return book.owners(records(run)).values().stream().anyMatch(owner -> !owner.equals(parties.id()));
    }

    private static List<RecordId> records(Parcel run) {
        return run.entries().stream()
                .flatMap(received -> Stream.ofNullable(received.entry().recordId()))
                .distinct()
                .toList();
    }

    private @Nullable Trouble trouble(Received received, Origin name, long index, Parcel run, AwaitedErasures awaited) {
        var entry = received.entry();
        if (!entry.origin().equals(name) || entry.index() != index) {
            return Restored.unsound("TAIL_OUT_OF_PLACE", "entry " + index + " is another one");
        }
        var missing = entry.parts().stream()
                .filter(reference -> reference.travels())
                .anyMatch(reference -> !run.parts().containsKey(reference.held())
                        && !awaited.promise(entry, reference, run.erased().get(reference.held())));
        return missing || !awaited.meets(entry)
                ? Restored.unsound("TAIL_PART_MISSING", "a part of entry " + index + " is missing")
                : null;
    }

    private static StoredEntry entry(Received received, Instant now) {
        var entry = received.entry();
        return new StoredEntry(
                Side.OWN,
                entry.index(),
                entry.recordId(),
                entry.recordSeq(),
                Reading.typeNumber(entry),
                received.leaf(),
                received.envelope(),
                now);
    }

    private static List<StoredPart> parts(Parcel run) {
        var parts = new ArrayList<StoredPart>();
        for (var received : run.entries()) {
            for (var reference : received.entry().parts()) {
                var part = run.parts().get(reference.held());
                if (part != null && reference.travels()) {
                    parts.add(new StoredPart(
                            Side.OWN,
                            received.entry().index(),
                            Hashes.hash(reference.held()),
                            true,
                            part.salt(),
                            part.content()));
                }
            }
        }
        return parts;
    }

    /** A command sent again must have no second effect; what exactly it asked went with the database. */
    private static List<StoredCommand> commands(LockedBook book, Parcel run) {
        var made = new LinkedHashMap<CommandKey, List<Entry>>();
        for (var received : run.entries()) {
            var entry = received.entry();
            if (entry.recordId() != null && !entry.idempotencyKey().value().isEmpty()) {
                made.computeIfAbsent(new CommandKey(entry.actor().id(), entry.idempotencyKey()), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        var known = book.commands(made.keySet());
        var commands = new ArrayList<StoredCommand>();
        made.forEach((key, entries) -> {
            var first = entries.getFirst();
            if (!known.containsKey(key) && first.recordId() != null) {
                commands.add(new StoredCommand(
                        key, StoredCommand.UNKNOWN_REQUEST, first.recordId(), first.index(), entries.size(), 0));
            }
        });
        return commands;
    }

    private void project(LockedBook book, Parcel run, Recovery.Stored stored) {
        stored.records = Histories.folded(Histories.of(book, parties, records(run)));
        stored.rows = projection.project(book, stored.records.values());
    }

    private static void told(LockedBook book, Frontier frontier) {
        book.newestHealing().filter(Healing::isOpen).ifPresent(open -> book.keepHealing(open.fetched(frontier.size())));
    }

    /** The note itself went with the database; what was signed is known by its mark alone. */
    private Bytes claimed(Mark mark) {
        var text = new Checkpoint(parties.log(Side.OWN, mark.epoch()).name(), mark.size(), mark.root()).text();
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
