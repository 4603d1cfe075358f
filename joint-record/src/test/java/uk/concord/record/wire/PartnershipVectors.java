package uk.concord.record.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.ContinuedReason;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.ErasureReason;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;
import uk.concord.record.story.Samples;

/** The golden vectors of what is about no record: erasures, by the author for each reason and by whoever follows; keys changed; an epoch begun. */
final class PartnershipVectors {
    private static final Origin KENT = new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 1);
    private static final Origin NHS = new Origin(Samples.PARTNERSHIP.id(), Samples.NHS, 1);
    private static final Digest PART = Digest.over(new byte[] {7});

    private static final List<String> LOG_KEYS = List.of("log+0badcafe+AQ", "log+0badcaff+Ag");
    private static final List<String> MIRROR_KEYS = List.of("mirror+0badcafe+Aw", "mirror+0badcaff+BA");

    private PartnershipVectors() {}

    static List<Entry> tell() {
        var told = new ArrayList<Entry>();
        var person = new Actor("Head of systems", new ActorId(new UUID(1, 2)));
        for (var reason : ErasureReason.values()) {
            told.add(entry(KENT, 9 + reason.number(), new Payload.Erased(KENT, 3, PART, reason), person));
        }
        told.add(entry(NHS, 4, new Payload.Erased(KENT, 3, PART, ErasureReason.ORDERED), Actor.SERVICE));
        told.add(entry(KENT, 20, new Payload.Keys(LOG_KEYS, MIRROR_KEYS), person));
        told.add(entry(new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 2), 21, continued(), person));
        return told;
    }

    private static Payload.Continued continued() {
        return new Payload.Continued(
                ContinuedReason.TAIL_LOST, PART, 25, List.of(PART, PART), 4, LOG_KEYS, MIRROR_KEYS);
    }

    static Entry entry(Origin origin, long index, Payload payload, Actor actor) {
        var envelope = new Envelope(
                origin,
                index,
                null,
                0,
                null,
                payload.rules(),
                payload,
                actor,
                Instant.parse("2026-11-26T12:00:00.000001Z").plusSeconds(index),
                new IdempotencyKey(Bytes.of(PART.toArray())),
                0,
                Seen.NOTHING,
                List.of());
        return new Entry(envelope, Digest.leaf(EntryCodec.encode(envelope)));
    }
}
