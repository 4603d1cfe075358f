package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Seen;
import uk.concord.record.entry.Spending;
import uk.concord.record.wire.MalformedEntry.Reason;

/** Reads and writes envelopes, one field after the other in the order of {@link Reason}. */
final class EnvelopeCodec {
    private static final int MOST_ORDINAL = 65_535;

    private EnvelopeCodec() {}

    static Envelope read(uk.concord.proto.entry.v1.Envelope message) throws MalformedEntry {
        require(message.getFormat() == Envelope.FORMAT, Reason.FORMAT, "format " + message.getFormat());
        require(!UnknownFields.in(message), Reason.UNKNOWN_FIELD, "in the envelope");
        var origin = get(Reason.ORIGIN, () -> Origin.parse(message.getOrigin()));
        var index = message.getIndex();
        require(index >= 0, Reason.INDEX, "index over 2^63");
        var recordId = recordId(message.getRecordId());
        var recordSeq = message.getRecordSeq();
        require(recordSeq >= 0 && (recordId != null || recordSeq == 0), Reason.RECORD_SEQ, "record_seq " + recordSeq);
        var previous = previous(message.getPreviousRecordLeaf(), recordSeq);
        var type = message.getTypeValue();
        require(type > 0, Reason.TYPE, "type " + type);
        var rules = message.getRulesVersion();
        require(rules > 0, Reason.RULES_VERSION, "rules " + rules);
        var actor = actor(message);
        var recordedAt = get(Reason.RECORDED_AT, () -> Reading.instant(message.getRecordedAtMicros()));
        var key = get(Reason.IDEMPOTENCY_KEY, () -> key(message.getIdempotencyKey(), actor));
        var ordinal = message.getOrdinal();
        require(ordinal >= 0 && ordinal <= MOST_ORDINAL, Reason.ORDINAL, "ordinal " + ordinal);
        var seen = get(Reason.SEEN, () -> seen(message.getSeen(), origin, recordId));
        var parts = get(Reason.PART, () -> PartsCodec.read(message.getPartsList(), rules));
        var payload = PayloadCodec.read(type, rules, message.getPayload());
        require(recordId != null == aboutRecord(payload, recordId), Reason.RECORD_ID, "a record id where none belongs");
        require(rules >= payload.rules() || payload instanceof Payload.Unknown, Reason.UNKNOWN_FIELD, "of newer rules");
        GenesisCodec.check(payload, origin, index, rules);
        ContinuedCodec.check(payload, origin);
        return new Envelope(
                origin,
                index,
                recordId,
                recordSeq,
                previous,
                rules,
                payload,
                actor,
                recordedAt,
                key,
                ordinal,
                seen,
                parts);
    }

    private static boolean aboutRecord(Payload payload, @Nullable RecordId recordId) {
        return switch (payload) {
            case Payload.Genesis _, Payload.Keys _, Payload.Continued _, Payload.Erased _ -> false;
            case Payload.Unknown _ -> recordId != null;
            case Payload.Opened _,
                    Payload.Decided _,
                    Payload.AboutOffer _,
                    Payload.Said _,
                    Disputing _,
                    Spending _,
                    Accounting _,
                    ReturnMade _ -> true;
        };
    }

    private static @Nullable RecordId recordId(ByteString bytes) throws MalformedEntry {
        return bytes.isEmpty() ? null : get(Reason.RECORD_ID, () -> RecordId.of(bytes.toByteArray()));
    }

    private static @Nullable Digest previous(ByteString bytes, long recordSeq) throws MalformedEntry {
        require(bytes.isEmpty() == (recordSeq == 0), Reason.PREVIOUS_RECORD_LEAF, "link at record_seq " + recordSeq);
        return bytes.isEmpty() ? null : get(Reason.PREVIOUS_RECORD_LEAF, () -> Reading.digest(bytes));
    }

    private static Actor actor(uk.concord.proto.entry.v1.Envelope message) throws MalformedEntry {
        return get(
                Reason.ACTOR,
                () -> new Actor(
                        Reading.label(message.getActor().getPost(), 200),
                        ActorId.of(message.getActor().getActorId().toByteArray())));
    }

    private static IdempotencyKey key(ByteString bytes, Actor actor) {
        if (bytes.isEmpty() && !actor.isService()) {
            throw new IllegalArgumentException("A person's command has a key");
        }
        return new IdempotencyKey(Bytes.of(bytes.toByteArray()));
    }

    private static Seen seen(uk.concord.proto.entry.v1.Seen message, Origin own, @Nullable RecordId recordId) {
        var origin = message.getOrigin().isEmpty() ? null : Origin.parse(message.getOrigin());
        if (origin != null
                && (!origin.partnership().equals(own.partnership())
                        || origin.agency().equals(own.agency()))) {
            throw new IllegalArgumentException("Not the partner's log");
        }
        if (recordId == null && message.getRecordSeq() != 0) {
            throw new IllegalArgumentException("Entries seen about no record");
        }
        var root = message.getRoot().isEmpty() ? null : Reading.digest(message.getRoot());
        return new Seen(origin, message.getSize(), root, message.getRecordSeq());
    }

    static uk.concord.proto.entry.v1.Envelope write(Envelope envelope) {
        var message = uk.concord.proto.entry.v1.Envelope.newBuilder()
                .setFormat(Envelope.FORMAT)
                .setOrigin(envelope.origin().name())
                .setIndex(envelope.index())
                .setRecordSeq(envelope.recordSeq())
                .setRulesVersion(envelope.rulesVersion())
                .setPayload(PayloadCodec.write(envelope.payload()))
                .setActor(uk.concord.proto.entry.v1.Actor.newBuilder()
                        .setPost(envelope.actor().post())
                        .setActorId(ByteString.copyFrom(envelope.actor().id().toArray())))
                .setRecordedAtMicros(Reading.micros(envelope.recordedAt()))
                .setIdempotencyKey(
                        ByteString.copyFrom(envelope.idempotencyKey().value().toArray()))
                .setOrdinal(envelope.ordinal())
                .addAllParts(PartsCodec.write(envelope.parts()));
        if (envelope.recordId() != null) {
            message.setRecordId(ByteString.copyFrom(envelope.recordId().toArray()));
        }
        if (envelope.previousRecordLeaf() != null) {
            message.setPreviousRecordLeaf(
                    ByteString.copyFrom(envelope.previousRecordLeaf().toArray()));
        }
        if (!envelope.seen().equals(Seen.NOTHING)) {
            message.setSeen(seen(envelope.seen()));
        }
        if (envelope.payload() instanceof Payload.Unknown unknown) {
            message.setTypeValue(unknown.typeNumber());
        } else {
            message.setType(EntryType.forNumber(envelope.payload().type().number()));
        }
        return message.build();
    }

    private static uk.concord.proto.entry.v1.Seen seen(Seen seen) {
        var message =
                uk.concord.proto.entry.v1.Seen.newBuilder().setSize(seen.size()).setRecordSeq(seen.recordSeq());
        if (seen.origin() != null) {
            message.setOrigin(seen.origin().name());
        }
        if (seen.root() != null) {
            message.setRoot(ByteString.copyFrom(seen.root().toArray()));
        }
        return message.build();
    }

    static void require(boolean holds, Reason reason, String found) throws MalformedEntry {
        if (!holds) {
            throw new MalformedEntry(reason, found);
        }
    }

    static <T> T get(Reason reason, Supplier<T> read) throws MalformedEntry {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedEntry(reason, String.valueOf(e.getMessage()));
        }
    }
}
