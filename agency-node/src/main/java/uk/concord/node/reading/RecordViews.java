package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.fold.FindingWire;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.proto.record.v1.AgreementView;
import uk.concord.proto.record.v1.NoticeView;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.AgencyCode;
import uk.concord.record.finding.Findings;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.NoticeStanding;
import uk.concord.record.negotiation.StatementKeys;
import uk.concord.record.novation.Succession;
import uk.concord.record.novation.Successions;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.wire.NoticeCodec;
import uk.concord.record.wire.TermsCodec;

/** A record as people see it. */
final class RecordViews {
    private RecordViews() {}

    /**
     * One record.
     *
     * @param keys those of the own sealed statements, where whoever asks may read them
     */
    static RecordView of(
            RecordSnapshot snapshot, AgencyCode own, ProviderDirectory directory, LocalDate today, StatementKeys keys) {
        var view = RecordView.newBuilder()
                .setSummary(summary(snapshot.row(), snapshot.receiptedSize()))
                .addAllTimeline(TimelineViews.of(snapshot))
                .setStateDigest(ByteString.copyFrom(snapshot.row().stateDigest().bytes()))
                .setVersion(snapshot.row().version())
                .setReadOnly(snapshot.row().readOnly());
        snapshot.record().offers().forEach(offer -> view.addOffers(OfferViews.of(snapshot, offer)));
        snapshot.record().agreement().ifPresent(agreement -> view.setAgreement(agreement(snapshot, agreement)));
        var notices = snapshot.record().notices();
        notices.forEach(notice -> view.addNotices(notice(snapshot, notice)));
        if (notices.stream().anyMatch(NoticeStanding::standing)) {
            snapshot.record().remaining().map(TermsCodec::write).ifPresent(view::setRemaining);
        }
        snapshot.record().remaining().ifPresent(terms -> new Successions(
                        directory, snapshot.record().partnership())
                .of(terms)
                .forEach(succession -> view.addSuccessions(view(succession))));
        Findings.of(snapshot.record())
                .forEach(finding -> view.addFindings(FindingWire.view(snapshot.record(), finding)));
        return view.addAllDisputes(DisputeViews.of(snapshot, today, keys))
                .addAllDocuments(DocumentViews.of(snapshot))
                .setAttachable(!snapshot.row().readOnly() && DocumentViews.mayGrow(snapshot, own))
                .build();
    }

    private static uk.concord.proto.record.v1.Succession view(Succession succession) {
        return uk.concord.proto.record.v1.Succession.newBuilder()
                .setLeaving(TermsCodec.write(succession.leaving()))
                .setSuccessor(TermsCodec.write(succession.successor()))
                .setFrom(succession.from().toString())
                .build();
    }

    private static NoticeView notice(RecordSnapshot snapshot, NoticeStanding standing) {
        var entry = standing.entry();
        var view = NoticeView.newBuilder()
                .setAgency(standing.giver().value())
                .setAgreement(OfferReferences.of(standing.notice().offer()))
                .setEnding(NoticeCodec.write(standing.notice().ending()))
                .setStanding(standing.standing())
                .setRecordedAtMicros(Micros.of(entry.recordedAt()))
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)));
        DecisionViews.of(snapshot, entry).ifPresent(view::setDecision);
        return view.build();
    }

    /** The row as it is stored, with what only the receipts know. */
    static RecordSummary summary(RecordRow row, long receiptedSize) {
        return row.summary().toBuilder()
                .setHeldByBoth(row.lastOwnIndex() < receiptedSize)
                .clearOwnActorIds()
                .clearFindings()
                .clearReturnDuties()
                .build();
    }

    private static AgreementView agreement(RecordSnapshot snapshot, Agreement agreement) {
        return AgreementView.newBuilder()
                .setOffer(OfferReferences.of(agreement.offer().reference()))
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
