package uk.concord.node.reading;

import com.google.protobuf.InvalidProtocolBufferException;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.TermsText;

/** Offers as people see them: the very terms that were offered, both decisions, and what came of it. */
final class OfferViews {
    private OfferViews() {}

    static OfferView of(RecordSnapshot snapshot, OfferStanding standing) {
        var entry = standing.entry();
        var offer = standing.offer();
        var view = OfferView.newBuilder()
                .setReference(OfferReferences.of(standing.reference()))
                .setNegotiation(offer.negotiation())
                .setVersion(offer.version())
                .setOfferer(standing.offerer().value())
                .setTerms(terms(offer.terms()))
                .setOfferedAtMicros(Micros.of(entry.recordedAt()))
                .setExpiresAtMicros(Micros.of(offer.expiresAt()))
                .setStatus(status(standing))
                .setVoidReason(standing.verdict().code());
        DecisionViews.of(snapshot, entry).ifPresent(view::setDecision);
        var withdrawal = standing.withdrawal();
        if (withdrawal != null) {
            view.setWithdrawalAskedAtMicros(Micros.of(withdrawal.recordedAt()));
        }
        var answer = standing.answer();
        if (answer != null) {
            view.setEndedAtMicros(Micros.of(answer.recordedAt()));
            DecisionViews.of(snapshot, answer).ifPresent(view::setAnswer);
        }
        return view.build();
    }

    private static Terms terms(TermsText text) {
        return switch (text) {
            case TermsText.Legible legible -> parse(legible);
            case TermsText.Illegible _ -> Terms.getDefaultInstance();
        };
    }

    private static Terms parse(TermsText.Legible text) {
        try {
            return Terms.parseFrom(text.bytes().toArray());
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("legible terms cannot be read again", impossible);
        }
    }

    private static OfferStatus status(OfferStanding standing) {
        return switch (standing.status()) {
            case OPEN -> OfferStatus.OFFER_STATUS_OPEN;
            case ACCEPTED -> OfferStatus.OFFER_STATUS_ACCEPTED;
            case COUNTERED -> OfferStatus.OFFER_STATUS_COUNTERED;
            case DECLINED -> OfferStatus.OFFER_STATUS_DECLINED;
            case RELEASED -> OfferStatus.OFFER_STATUS_RELEASED;
            case EXPIRED -> OfferStatus.OFFER_STATUS_EXPIRED;
            case VOID -> OfferStatus.OFFER_STATUS_VOID;
        };
    }
}
