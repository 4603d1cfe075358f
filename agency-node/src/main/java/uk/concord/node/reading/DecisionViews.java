package uk.concord.node.reading;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import uk.concord.proto.entry.v1.Accept;
import uk.concord.proto.entry.v1.Counter;
import uk.concord.proto.entry.v1.Decision;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Decline;
import uk.concord.proto.entry.v1.Envelope;
import uk.concord.proto.entry.v1.Notice;
import uk.concord.proto.entry.v1.Offer;
import uk.concord.proto.record.v1.DecisionView;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.wire.DecisionRecordCodec;

/** Decisions as they stand in the verbatim bytes of entries, with the words from the parts beside them. */
final class DecisionViews {
    private DecisionViews() {}

    static Optional<DecisionView> of(RecordSnapshot snapshot, Entry entry) {
        var envelope = envelope(snapshot, entry);
        return decision(envelope).map(decision -> {
            var view = DecisionView.newBuilder()
                    .setAgency(entry.author().value())
                    .setActor(envelope.getActor())
                    .setDecision(decision)
                    .setRecordedAtMicros(envelope.getRecordedAtMicros())
                    .setIndex(entry.index());
            PartViews.erasure(snapshot, entry).ifPresent(view::setErasure);
            words(snapshot, entry).ifPresent(view::setRecord);
            return view.build();
        });
    }

    static Envelope envelope(RecordSnapshot snapshot, Entry entry) {
        try {
            return Envelope.parseFrom(snapshot.stored(entry).envelope().toArray());
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("entry " + entry.index() + " was decoded and cannot be parsed", impossible);
        }
    }

    private static Optional<Decision> decision(Envelope envelope) {
        var payload = envelope.getPayload();
        try {
            return switch (envelope.getType()) {
                case ENTRY_TYPE_OFFER -> Optional.of(Offer.parseFrom(payload).getDecision());
                case ENTRY_TYPE_COUNTER ->
                    Optional.of(Counter.parseFrom(payload).getOffer().getDecision());
                case ENTRY_TYPE_ACCEPT -> Optional.of(Accept.parseFrom(payload).getDecision());
                case ENTRY_TYPE_DECLINE ->
                    Optional.of(Decline.parseFrom(payload).getDecision());
                case ENTRY_TYPE_NOTICE -> Optional.of(Notice.parseFrom(payload).getDecision());
                default -> Optional.empty();
            };
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException(
                    "entry " + envelope.getIndex() + " was decoded and cannot be parsed", impossible);
        }
    }

    /** Absent when erased, not received, or not words at all: a partner's bytes are never shown unread. */
    private static Optional<DecisionRecord> words(RecordSnapshot snapshot, Entry entry) {
        return PartViews.held(snapshot, entry, PartReference.Kind.DECISION_RECORD)
                .flatMap(stored -> DecisionRecordCodec.parse(stored.content().toArray()))
                .map(DecisionRecordCodec::write);
    }
}
