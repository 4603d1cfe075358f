package uk.concord.record.negotiation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.story.Samples;

/**
 * Two agencies, what each has written and received of one record, and what somebody knows who holds everything.
 */
record World(JointRecord all, Participant kent, Participant nhs, List<Entry> kentLog, List<Entry> nhsLog) {
    static final Instant START = Samples.START;
    static final Instant AFTER_EXPIRY = START.plus(Duration.ofDays(30));
    private static final Digest ROOT = Digest.over(new byte[] {1});
    private static final List<PartReference> WORDS = List.of(
            new PartReference(ROOT, PartReference.Visibility.SHARED, PartReference.Kind.DECISION_RECORD, 400, null));

    private static final List<PartReference> TEXT =
            List.of(new PartReference(ROOT, PartReference.Visibility.SHARED, PartReference.Kind.COMMENT, 400, null));

    /** What an agency knows, and how much of its partner's log that is. */
    record Participant(JointRecord knows, int seen, Instant clock) {}

    static World opened() {
        var empty = JointRecord.empty(Samples.PARTNERSHIP, Samples.RECORD);
        var nobody = new Participant(empty, 0, START);
        var world = new World(empty, nobody, nobody, List.of(), List.of());
        return world.append(Samples.KENT, new Payload.Opened("KC-1", "Title", "CODE"), 0, START)
                .deliver(Samples.NHS);
    }

    Participant of(AgencyCode code) {
        return code.equals(Samples.KENT) ? kent : nhs;
    }

    List<Entry> log(AgencyCode code) {
        return code.equals(Samples.KENT) ? kentLog : nhsLog;
    }

    static AgencyCode partner(AgencyCode code) {
        return code.equals(Samples.KENT) ? Samples.NHS : Samples.KENT;
    }

    boolean canDeliver(AgencyCode to) {
        return of(to).seen() < log(partner(to)).size();
    }

    World deliver(AgencyCode to) {
        var receiver = of(to);
        var entry = log(partner(to)).get(receiver.seen());
        return with(
                to,
                new Participant(receiver.knows().after(entry), receiver.seen() + 1, receiver.clock()),
                log(to),
                all);
    }

    /** Appends an entry whose author states that it has seen so many of its partner's. */
    World append(AgencyCode by, Payload payload, int stated, Instant at) {
        var log = log(by);
        var entry = entry(by, payload, stated, at, log);
        var more = new ArrayList<>(log);
        more.add(entry);
        var author = of(by);
        return with(
                by,
                new Participant(author.knows().after(entry), author.seen(), at),
                List.copyOf(more),
                all.after(entry));
    }

    private World with(AgencyCode code, Participant participant, List<Entry> log, JointRecord record) {
        return code.equals(Samples.KENT)
                ? new World(record, participant, nhs, log, nhsLog)
                : new World(record, kent, participant, kentLog, log);
    }

    private static Entry entry(AgencyCode by, Payload payload, int stated, Instant at, List<Entry> log) {
        var service = payload instanceof Payload.Released || payload instanceof Payload.Expired;
        var seen = stated == 0
                ? Seen.NOTHING
                : new Seen(new Origin(Samples.PARTNERSHIP.id(), partner(by), 1), stated + 1L, ROOT, stated);
        var previous = log.isEmpty() ? null : log.getLast().leaf();
        var word = by + "/" + payload.type() + payload.hashCode() + "/" + stated + "/" + at + "/" + previous;
        return new Entry(
                new Envelope(
                        new Origin(Samples.PARTNERSHIP.id(), by, 1),
                        log.size() + 1L,
                        Samples.RECORD,
                        log.size(),
                        previous,
                        1,
                        payload,
                        service ? Actor.SERVICE : new Actor("Approver", new ActorId(new UUID(1, by.hashCode()))),
                        at,
                        IdempotencyKey.NONE,
                        0,
                        seen,
                        words(payload)),
                Digest.over(word.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<PartReference> words(Payload payload) {
        if (payload instanceof Payload.Comment comment) {
            return comment.kind() == Payload.Comment.Kind.ANSWERED ? List.of() : TEXT;
        }
        return payload instanceof Payload.Decided ? WORDS : List.of();
    }

    /** Both logs, named by their last leaves, which name everything before them. */
    String history() {
        return all.lastLeaf(Samples.KENT) + "/" + all.lastLeaf(Samples.NHS);
    }

    /** The same, and what each has received. */
    String state() {
        return history() + "/" + kent.seen() + "/" + nhs.seen();
    }
}
