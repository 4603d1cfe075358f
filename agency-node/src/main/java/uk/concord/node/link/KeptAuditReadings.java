package uk.concord.node.link;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.readings.ReadingStore;
import uk.concord.node.readings.ReadingStore.Book;
import uk.concord.node.readings.ReadingWire;
import uk.concord.proto.exchange.v1.ListAuditReadingsRequest;
import uk.concord.proto.exchange.v1.ListAuditReadingsResponse;
import uk.concord.record.PartnershipId;

/** Auditors' readings as they are kept in this agency's database. */
@Singleton
final class KeptAuditReadings implements AuditReadings {
    private final Partnerships partnerships;
    private final ReadingStore store;

    KeptAuditReadings(Partnerships partnerships, ReadingStore store) {
        this.partnerships = partnerships;
        this.store = store;
    }

    @Override
    public ListAuditReadingsResponse answer(ListAuditReadingsRequest request) {
        var from = Instant.EPOCH.plus(Math.max(request.getFromMicros(), 0), ChronoUnit.MICROS);
        var answer = ListAuditReadingsResponse.newBuilder();
        store.byAuditors(new PartnershipId(request.getPartnershipId()), Book.OWN, from, MOST)
                .forEach(reading -> answer.addReadings(ReadingWire.toProto(reading, partnerships.own())));
        return answer.build();
    }
}
