package uk.concord.node.book.append;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.DerivedKeys;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.WaitingDraft;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Outcome.Kind;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.fold.Versions;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.LadderReference;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.negotiation.Circumstances;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Decision;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Negotiating;
import uk.concord.record.wire.EntryCodec;

/** The commands of one transaction, decided one after another: what each makes is what the next is decided on. */
final class AppendGroup {
    private static final ZoneId PEOPLE = ZoneId.of("Europe/London");

    private final Parties parties;
    private final World world;
    private final BookHead head;
    private final Instant now;
    private final Map<RecordId, JointRecord> records;
    private final Function<RecordId, JointRecord> others;
    private final Map<CommandKey, StoredCommand> commands;
    private final Set<WaitingDraft> drafts;
    private final List<WaitingDraft> offeredDrafts = new ArrayList<>();
    private final Map<CommandKey, StoredCommand> accepted = new LinkedHashMap<>();
    private final Map<RecordId, JointRecord> touched = new LinkedHashMap<>();
    private final List<StoredEntry> entries = new ArrayList<>();
    private final List<StoredPart> parts = new ArrayList<>();
    private Frontier frontier;
    private long bytes;

    AppendGroup(
            Parties parties,
            World world,
            BookHead head,
            Instant now,
            Map<RecordId, JointRecord> records,
            Function<RecordId, JointRecord> others,
            Map<CommandKey, StoredCommand> commands,
            Set<WaitingDraft> drafts) {
        this.parties = parties;
        this.world = world;
        this.head = head;
        this.now = now;
        this.records = new HashMap<>(records);
        this.others = others;
        this.commands = commands;
        this.drafts = new HashSet<>(drafts);
        this.frontier = head.own().frontier();
    }

    /** What comes of a command whose key was used before, in this group or earlier; null when it was not. */
    @Nullable
    Outcome known(CommandRequest request) {
        var known = accepted.getOrDefault(request.commandKey(), commands.get(request.commandKey()));
        return known == null ? null : repeated(request, known);
    }

    /** Decides a new command; when it is refused nothing of it stays. */
    Outcome decide(CommandRequest request) {
        var record = record(request.recordId());
        if (request.expectedVersion() != null && request.expectedVersion() != Versions.of(record)) {
            return refused(Kind.STALE, "STALE_VERSION", "The record has changed since you read it.");
        }
        if (request.draft() != null && !drafts.contains(request.draft())) {
            return refused(
                    Kind.STALE,
                    "DRAFT_CHANGED",
                    "Somebody else changed this draft after you opened it. Look at it again.");
        }
        var today = LocalDate.ofInstant(now, PEOPLE);
        var circumstances = new Circumstances(
                parties.own(),
                request.actor(),
                now,
                today,
                world.providers(),
                this::ladder,
                DerivedKeys.of(world.keys()));
        return switch (Negotiating.decide(record, request.command(), circumstances)) {
            case Decision.Refused no -> new Outcome.Refused(kind(no), no.code().name(), no.sentence(), no.problems());
            case Decision.Accepted yes -> append(request, record, yes.payloads());
        };
    }

    private Outcome append(CommandRequest request, JointRecord record, List<Payload> payloads) {
        var after = record;
        var made = new ArrayList<Entry>();
        var madeEntries = new ArrayList<StoredEntry>();
        var madeParts = new ArrayList<StoredPart>();
        var grown = frontier;
        var madeBytes = 0L;
        for (var payload : payloads) {
            var beside = beside(request.command(), payload);
            var envelope = envelope(
                    request,
                    after,
                    payload,
                    grown.size(),
                    made.size(),
                    beside.stream().map(NewPart::reference).toList());
            var encoded = EntryCodec.encode(envelope);
            if (encoded.length > EntryCodec.MOST_BYTES) {
                return refused(Kind.RULES, "TOO_LARGE", "This is too long to be recorded as one entry.");
            }
            var entry = new Entry(envelope, Digest.leaf(encoded));
            beside.forEach(part -> madeParts.add(part.stored(envelope.index())));
            madeEntries.add(stored(entry, encoded));
            madeBytes +=
                    encoded.length + beside.stream().mapToLong(NewPart::length).sum();
            made.add(entry);
            grown = grown.append(Hashes.hash(entry.leaf()));
            after = after.after(entry);
        }
        if (madeBytes > Appending.mostBytes(request.command())) {
            return refused(Kind.RULES, "TOO_LARGE", "This is too long to be recorded in one step.");
        }
        var version = Versions.of(after);
        accepted.put(
                request.commandKey(),
                new StoredCommand(
                        request.commandKey(),
                        request.digest(),
                        request.recordId(),
                        frontier.size(),
                        made.size(),
                        version));
        if (request.draft() != null) {
            drafts.remove(request.draft());
            offeredDrafts.add(request.draft());
        }
        entries.addAll(madeEntries);
        parts.addAll(madeParts);
        touched.put(record.id(), after);
        records.put(record.id(), after);
        frontier = grown;
        bytes += madeBytes;
        return new Outcome.Held(request.recordId(), made, version, false);
    }

    private List<NewPart> beside(Command command, Payload payload) {
        return command instanceof Command.FileStatement file
                ? List.of(NewPart.sealed(file.sealed()))
                : Accompanying.of(command, payload).stream()
                        .map(content -> NewPart.shared(content, world.randomness()))
                        .toList();
    }

    private Envelope envelope(
            CommandRequest request,
            JointRecord record,
            Payload payload,
            long index,
            int ordinal,
            List<PartReference> references) {
        return new Envelope(
                parties.log(Side.OWN, head),
                index,
                record.id(),
                record.size(parties.own()),
                record.lastLeaf(parties.own()).orElse(null),
                payload.rules(),
                payload,
                request.actor(),
                now,
                request.key(),
                ordinal,
                seen(record),
                references);
    }

    private Seen seen(JointRecord record) {
        var mirror = head.mirror().frontier();
        return mirror.size() == 0
                ? Seen.NOTHING
                : new Seen(
                        parties.log(Side.MIRROR, head),
                        mirror.size(),
                        Hashes.digest(mirror.root()),
                        record.size(parties.partner()));
    }

    private StoredEntry stored(Entry entry, byte[] encoded) {
        return new StoredEntry(
                Side.OWN,
                entry.index(),
                entry.recordId(),
                entry.recordSeq(),
                Reading.typeNumber(entry),
                Hashes.hash(entry.leaf()),
                Bytes.of(encoded),
                now);
    }

    private Outcome repeated(CommandRequest request, StoredCommand known) {
        if (known.request().equals(StoredCommand.UNKNOWN_REQUEST)) {
            return refused(
                    Kind.RULES,
                    "SENT_BEFORE_RESTORE",
                    "This was sent before under the same key, and the database has been restored since. Look at the record: "
                            + "what came of it is there. To ask for something else, send it under another key.");
        }
        if (!known.request().equals(request.digest()) || !known.recordId().equals(request.recordId())) {
            return refused(
                    Kind.RULES,
                    "KEY_USED_BEFORE",
                    "This was sent before under the same key, but asking something else. Send it under another key.");
        }
        var until = known.firstIndex() + known.entries();
        var made = record(known.recordId()).entries(parties.own()).stream()
                .map(judged -> judged.entry())
                .filter(entry -> entry.index() >= known.firstIndex() && entry.index() < until)
                .toList();
        return new Outcome.Held(known.recordId(), made, known.version(), true);
    }

    /** As the book has it, with what this group did to it before. */
    private Optional<Ladder> ladder(LadderReference reference) {
        var inGroup = records.get(reference.record());
        var record = inGroup == null ? others.apply(reference.record()) : inGroup;
        return record.ladder(reference.agreement());
    }

    private JointRecord record(RecordId id) {
        return records.computeIfAbsent(id, unknown -> JointRecord.empty(parties.partnership(), unknown));
    }

    private static Kind kind(Decision.Refused refused) {
        return switch (refused.code()) {
            case RECORD_NOT_OPEN -> Kind.UNKNOWN;
            default -> Kind.RULES;
        };
    }

    static Outcome.Refused refused(Kind kind, String code, String sentence) {
        return new Outcome.Refused(kind, code, sentence, List.of());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Bytes of entries and shared parts so far: together they must fit into one parcel. */
    long bytes() {
        return bytes;
    }

    List<StoredEntry> entries() {
        return entries;
    }

    List<StoredPart> parts() {
        return parts;
    }

    List<StoredCommand> commands() {
        return List.copyOf(accepted.values());
    }

    List<WaitingDraft> offeredDrafts() {
        return offeredDrafts;
    }

    Map<RecordId, JointRecord> touched() {
        return touched;
    }

    BookHead moved() {
        return head.with(Side.OWN, head.own().grown(frontier, now, head.mirror().size()));
    }
}
