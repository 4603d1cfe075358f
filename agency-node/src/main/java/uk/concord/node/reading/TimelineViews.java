package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.TimelineEntry;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.negotiation.OfferStanding;

/** Every entry of both agencies about a record, newest first, with its receipt. */
final class TimelineViews {
    private static final Comparator<Judged> NEWEST_FIRST = Comparator.comparing(
                    (Judged judged) -> judged.entry().recordedAt())
            .thenComparing(judged -> judged.entry().recordSeq())
            .reversed();

    private TimelineViews() {}

    static List<TimelineEntry> of(RecordSnapshot snapshot) {
        var partnership = snapshot.record().partnership();
        return Stream.of(partnership.council(), partnership.health())
                .flatMap(agency -> snapshot.record().entries(agency.code()).stream())
                .sorted(NEWEST_FIRST)
                .map(judged -> view(snapshot, judged))
                .toList();
    }

    private static TimelineEntry view(RecordSnapshot snapshot, Judged judged) {
        var entry = judged.entry();
        var envelope = DecisionViews.envelope(snapshot, entry);
        var view = TimelineEntry.newBuilder()
                .setAgency(entry.author().value())
                .setOrigin(entry.origin().toString())
                .setIndex(entry.index())
                .setTypeValue(envelope.getTypeValue())
                .setActor(envelope.getActor())
                .setRecordedAtMicros(envelope.getRecordedAtMicros())
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)))
                .setVoidReason(judged.verdict().code())
                .setLeafHash(ByteString.copyFrom(entry.leaf().toArray()))
                .addAllParts(PartViews.of(snapshot, entry));
        offer(snapshot, entry)
                .ifPresent(offer -> view.setNegotiation(offer.offer().negotiation())
                        .setVersion(offer.offer().version())
                        .setDigest(ByteString.copyFrom(offer.offer().digest().toArray())));
        return view.build();
    }

    /** The offer that an entry makes, or else the one it is about. */
    private static Optional<OfferStanding> offer(RecordSnapshot snapshot, Entry entry) {
        var record = snapshot.record();
        return switch (entry.payload()) {
            case Payload.Offer offer -> record.offer(made(entry, offer));
            case Payload.Counter counter -> record.offer(made(entry, counter.counterOffer()));
            case Payload.AboutOffer about -> record.offer(about.offer());
            case Payload.Genesis _,
                    Payload.Keys _,
                    Payload.Continued _,
                    Payload.Erased _,
                    Payload.Opened _,
                    Payload.Said _,
                    Disputing _,
                    Spending _,
                    Accounting _,
                    ReturnMade _,
                    Payload.Unknown _ -> Optional.empty();
        };
    }

    private static OfferReference made(Entry entry, Payload.Offer offer) {
        return new OfferReference(entry.origin(), entry.index(), offer.digest());
    }
}
