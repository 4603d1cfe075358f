package uk.concord.node.book.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.fold.Awaiting;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.ingest.Parcel.Received;
import uk.concord.node.book.ingest.Parcel.SharedContent;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Verdict;
import uk.concord.record.negotiation.VoidReason;

/** The new entries of one parcel, taken one after another: each is checked against all that came before it. */
final class Intake {
    private final Parties parties;
    private final BookHead head;
    private final Instant now;
    private final SeenRoots seenRoots;
    private final NewKeys newKeys;
    private final Awaiting awaiting;
    private final Map<RecordId, JointRecord> records;
    private final Map<Digest, SharedContent> sent;
    private final Map<RecordId, JointRecord> touched = new LinkedHashMap<>();
    private final List<StoredEntry> entries = new ArrayList<>();
    private final List<StoredPart> parts = new ArrayList<>();
    private final Map<Digest, Long> erased;
    private final AwaitedErasures awaited;
    private final List<Entry> erasing = new ArrayList<>();
    private final List<VoidReason> voids = new ArrayList<>();
    private Origin name;
    private Frontier frontier;
    private Instant recordedAt;
    private long seenSize;

    Intake(
            Parties parties,
            BookHead head,
            Instant now,
            SeenRoots seenRoots,
            NewKeys newKeys,
            Awaiting awaiting,
            Map<RecordId, JointRecord> records,
            Map<Digest, SharedContent> sent,
            Map<Digest, Long> erased,
            AwaitedErasures awaited) {
        this.erased = erased;
        this.awaited = awaited;
        this.parties = parties;
        this.head = head;
        this.now = now;
        this.seenRoots = seenRoots;
        this.newKeys = newKeys;
        this.awaiting = awaiting;
        this.records = new HashMap<>(records);
        this.sent = sent;
        this.name = parties.log(Side.MIRROR, head);
        this.frontier = head.mirror().frontier();
        this.recordedAt = head.mirror().lastRecordedAt();
        this.seenSize = head.mirror().seenSize();
    }

    /** Takes one entry; gives what is structurally wrong with it, or null. */
    @Nullable
    Trouble take(Received received, Map<RecordId, PartnershipId> owners) {
        var entry = received.entry();
        var trouble = inLog(entry);
        if (trouble == null) {
            trouble = seenRoots.problem(entry.seen());
        }
        if (trouble == null) {
            trouble = ofRecord(entry, owners);
        }
        if (trouble == null) {
            trouble = newKeys.problem(entry);
        }
        if (trouble == null) {
            trouble = withParts(entry);
        }
        if (trouble == null) {
            add(received);
        }
        return trouble;
    }

    private @Nullable Trouble inLog(Entry entry) {
        if (!entry.origin().equals(name) && !newKeys.beginsEpoch(entry)) {
            return Trouble.quarantine("ORIGIN", "An entry of another log came with the partner's.");
        }
        if (entry.index() != frontier.size()) {
            return Trouble.quarantine(
                    "INDEX",
                    "Expected entry " + frontier.size() + " of the partner's log, found " + entry.index() + ".");
        }
        if (entry.recordedAt().isBefore(recordedAt)) {
            return Trouble.quarantine("RECORDED_AT", "Entry " + entry.index() + " is dated before the one before it.");
        }
        if (entry.seen().size() < seenSize) {
            return Trouble.quarantine(
                    "SEEN_DECREASES", "Entry " + entry.index() + " has seen less than the one before.");
        }
        if (entry.payload() instanceof Payload.Continued continued
                && !continued.root().equals(Hashes.digest(frontier.root()))) {
            return Trouble.quarantine(
                    "EPOCH_ROOT", "The partner's new epoch goes on from another log than is held here.");
        }
        return entry.index() == 0 ? genesis(entry) : null;
    }

    private @Nullable Trouble genesis(Entry entry) {
        var expected = parties.genesis(Side.MIRROR);
        if (!(entry.payload() instanceof Payload.Genesis found)) {
            return Trouble.quarantine("GENESIS_MISSING", "The partner's log does not begin with its GENESIS.");
        }
        if (!found.tieBreak().equals(expected.tieBreak())) {
            return Trouble.quarantine("GENESIS_TIE_BREAK", "The partner's log names another tie-break agency.");
        }
        // The pins are those of the day the log began: certificates are replaced since, and people confirm that
        // elsewhere.
        if (!found.withPins(expected.transportPins()).equals(expected)) {
            return Trouble.quarantine(
                    "GENESIS_KEYS", "The partner's log begins with other names or keys than people confirmed.");
        }
        return null;
    }

    private @Nullable Trouble ofRecord(Entry entry, Map<RecordId, PartnershipId> owners) {
        var id = entry.recordId();
        if (id == null) {
            return entry.seen().recordSeq() == 0
                    ? null
                    : Trouble.quarantine("SEEN_RECORD_SEQ", "An entry about no record has seen entries about it.");
        }
        if (!owners.getOrDefault(id, parties.id()).equals(parties.id())) {
            return Trouble.quarantine("RECORD_ELSEWHERE", "An entry is about a record of another partnership.");
        }
        var record = record(id);
        var misfit = record.misfit(entry);
        if (misfit.isPresent()) {
            return Trouble.quarantine(
                    misfit.get().name(), "Entry " + entry.index() + " does not fit its record: " + misfit.get() + ".");
        }
        var covered = record.entries(parties.own()).stream()
                .filter(own -> own.entry().index() < entry.seen().size())
                .count();
        return covered == entry.seen().recordSeq()
                ? null
                : Trouble.quarantine(
                        "SEEN_RECORD_SEQ", "Entry " + entry.index() + " miscounts what it has seen of its record.");
    }

    private @Nullable Trouble withParts(Entry entry) {
        for (var reference : entry.parts()) {
            if (reference.travels()) {
                var part = sent.get(reference.held());
                var isPromised = part == null && awaited.promise(entry, reference, erased.get(reference.held()));
                if (!isPromised && (part == null || part.content().length() != reference.length())) {
                    return Trouble.quarantine(
                            "PART_MISSING", "A shared part of entry " + entry.index() + " is missing.");
                }
            }
        }
        return awaited.meets(entry)
                ? null
                : Trouble.quarantine(
                        "ERASED_MISSING", "Entry " + entry.index() + " is not the ERASED that was promised.");
    }

    private void add(Received received) {
        var entry = received.entry();
        if (entry.payload() instanceof Payload.Erased) {
            erasing.add(entry);
        }
        entries.add(new StoredEntry(
                Side.MIRROR,
                entry.index(),
                entry.recordId(),
                entry.recordSeq(),
                Reading.typeNumber(entry),
                received.leaf(),
                received.envelope(),
                now));
        for (var reference : entry.parts()) {
            var part = sent.get(reference.held());
            if (part != null && reference.travels()) {
                parts.add(new StoredPart(
                        Side.MIRROR, entry.index(), Hashes.hash(reference.held()), true, part.salt(), part.content()));
            }
        }
        if (entry.recordId() != null) {
            var after = awaiting.after(record(entry.recordId()), entry);
            records.put(after.id(), after);
            touched.put(after.id(), after);
            after.newest(parties.partner()).ifPresent(judged -> {
                if (judged.verdict() instanceof Verdict.Voided(var reason)) {
                    voids.add(reason);
                }
            });
        }
        name = entry.origin();
        frontier = frontier.append(received.leaf());
        recordedAt = entry.recordedAt();
        seenSize = entry.seen().size();
    }

    private JointRecord record(RecordId id) {
        return records.computeIfAbsent(id, unknown -> JointRecord.empty(parties.partnership(), unknown));
    }

    Frontier frontier() {
        return frontier;
    }

    /** The epoch of the newest entry taken. */
    int epoch() {
        return name.epoch();
    }

    List<StoredEntry> entries() {
        return entries;
    }

    List<StoredPart> parts() {
        return parts;
    }

    /** Entries that say that a part is gone. */
    List<Entry> erasing() {
        return erasing;
    }

    /** Why those of them that are void are so, in order. */
    List<VoidReason> voids() {
        return voids;
    }

    Map<RecordId, JointRecord> touched() {
        return touched;
    }

    /** The head with the mirror grown by these entries, and the checkpoint that covers them stored. */
    BookHead moved() {
        return head.with(
                Side.MIRROR,
                head.mirror()
                        .under(name.epoch())
                        .grown(frontier, recordedAt, seenSize)
                        .signed(frontier.size()));
    }
}
