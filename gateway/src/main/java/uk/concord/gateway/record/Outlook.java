package uk.concord.gateway.record;

import java.util.Optional;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;

/** Where a record stands, and who owes what by when, in a sentence each. */
public final class Outlook {
    private Outlook() {}

    /** The open offer, if there is one. */
    public static Optional<OfferView> open(RecordView record) {
        return record.getOffersList().stream()
                .filter(offer -> offer.getStatus() == OfferStatus.OFFER_STATUS_OPEN)
                .findFirst();
    }

    /** The newest offer that had an effect, if there is one. */
    public static Optional<OfferView> latest(RecordView record) {
        return record.getOffersList().reversed().stream()
                .filter(offer -> offer.getStatus() != OfferStatus.OFFER_STATUS_VOID)
                .findFirst();
    }

    static String standing(RecordView record, Sides sides) {
        var summary = record.getSummary();
        var start = summary.getStatus() == RecordStatus.RECORD_STATUS_AGREED || record.hasAgreement()
                ? agreed(record) + " "
                : "";
        var sentence = open(record)
                .map(offer -> sides.shortName(offer.getOfferer()) + " offered version " + offer.getVersion() + " on "
                        + Dates.day(offer.getOfferedAtMicros()) + ".")
                .orElseGet(() -> record.hasAgreement() ? "" : ended(record, sides));
        return (start + sentence).strip();
    }

    static String owed(RecordView record, Sides sides, String post, long nowMicros) {
        var summary = record.getSummary();
        if (summary.getWaitingFor().isEmpty()) {
            return "Nobody owes anything just now.";
        }
        var who = sides.shortName(summary.getWaitingFor()) + (post.isEmpty() ? "" : " (" + post + ")");
        var what = open(record)
                .map(offer -> "must answer version " + offer.getVersion())
                .orElse("must act");
        if (summary.getDueAtMicros() == 0) {
            return who + " " + what + ".";
        }
        return who + " " + what + " by " + Dates.day(summary.getDueAtMicros()) + " ("
                + Dates.distance(summary.getDueAtMicros(), nowMicros) + ").";
    }

    private static String agreed(RecordView record) {
        var agreement = record.getAgreement();
        var terms = record.getOffersList().stream()
                .filter(offer -> offer.getReference().equals(agreement.getOffer()))
                .map(OfferView::getTerms)
                .findFirst();
        var until = terms.map(found -> " to " + Dates.plain(found.getTermsTo())).orElse("");
        var how = agreement.getExisting() ? " It was decided before, elsewhere, and is only recorded here." : "";
        var late = agreement.getDecidedAfterItBegan() ? " It was decided after it began." : "";
        return "Agreed from " + Dates.plain(agreement.getTermsFrom()) + until + "." + how + late;
    }

    private static String ended(RecordView record, Sides sides) {
        return latest(record)
                .map(offer -> sides.shortName(offer.getOfferer()) + "’s version " + offer.getVersion() + " was "
                        + Statuses.words(offer.getStatus()) + ". Nothing is agreed.")
                .orElse("Opened. Nothing has been offered yet.");
    }
}
