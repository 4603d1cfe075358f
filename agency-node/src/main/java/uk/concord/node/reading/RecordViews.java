package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.RecordRow;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.AgreementView;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.negotiation.Agreement;

/** A record as people see it. */
final class RecordViews {
    private RecordViews() {}

    static RecordView of(RecordSnapshot snapshot) {
        var view = RecordView.newBuilder()
                .setSummary(summary(snapshot.row(), snapshot.receiptedSize()))
                .addAllTimeline(TimelineViews.of(snapshot))
                .setStateDigest(ByteString.copyFrom(snapshot.row().stateDigest().bytes()))
                .setVersion(snapshot.row().version())
                .setReadOnly(snapshot.row().readOnly());
        snapshot.record().offers().forEach(offer -> view.addOffers(OfferViews.of(snapshot, offer)));
        snapshot.record().agreement().ifPresent(agreement -> view.setAgreement(agreement(snapshot, agreement)));
        return view.build();
    }

    /** The row as it is stored, with what only the receipts know. */
    static RecordSummary summary(RecordRow row, long receiptedSize) {
        return row.summary().toBuilder()
                .setHeldByBoth(row.lastOwnIndex() < receiptedSize)
                .build();
    }

    private static AgreementView agreement(RecordSnapshot snapshot, Agreement agreement) {
        return AgreementView.newBuilder()
                .setOffer(OfferViews.reference(agreement.offer().reference()))
                .setTermsFrom(agreement.termsFrom().toString())
                .setAuthorisedFrom(agreement.authorisedFrom().toString())
                .setHeldAtMicros(Micros.of(
                        later(snapshot.receivedAt(agreement.offer().entry()), snapshot.receivedAt(agreement.accept()))))
                .setDecidedAfterItBegan(agreement.decidedAfterItBegan())
                .setExisting(agreement.existing())
                .build();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
