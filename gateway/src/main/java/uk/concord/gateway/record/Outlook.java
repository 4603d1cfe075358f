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

    static String standing(RecordView record, Sides sides, long nowMicros) {
        var summary = record.getSummary();
        var start = summary.getStatus() == RecordStatus.RECORD_STATUS_AGREED || record.hasAgreement()
                ? agreed(record, nowMicros) + " "
                : "";
        var sentence = open(record)
                .map(offer -> sides.shortName(offer.getOfferer()) + " offered version " + offer.getVersion() + " on "
                        + Dates.day(offer.getOfferedAtMicros()) + ". It can be accepted until "
                        + Dates.moment(offer.getExpiresAtMicros()) + ".")
                .orElseGet(() -> ended(record, sides));
        return (start + sentence).strip();
    }

    static String owed(RecordView record, Sides sides, String post, long nowMicros) {
        var summary = record.getSummary();
        if (summary.getWaitingFor().isEmpty()) {
            return "Nobody owes anything just now.";
        }
        var who = sides.shortName(summary.getWaitingFor()) + (post.isEmpty() ? "" : " (" + post + ")");
        if (open(record)
                .filter(offer -> offer.getWithdrawalAskedAtMicros() != 0)
                .isPresent()) {
            return sides.shortName(summary.getWaitingFor())
                    + "’s service releases it by itself once it has received this, unless it was answered before.";
        }
        var what = open(record)
                .map(offer -> "must answer version " + offer.getVersion())
                .orElse("must act");
        if (summary.getDueAtMicros() == 0) {
            return who + " " + what + ".";
        }
        return who + " " + what + " by " + Dates.day(summary.getDueAtMicros()) + " ("
                + Dates.distance(summary.getDueAtMicros(), nowMicros) + ").";
    }

    private static String agreed(RecordView record, long nowMicros) {
        var agreement = record.getAgreement();
        var terms = record.getOffersList().stream()
                .filter(offer -> offer.getReference().equals(agreement.getOffer()))
                .map(OfferView::getTerms)
                .findFirst();
        var until = terms.map(found -> " to " + Dates.plain(found.getTermsTo())).orElse("");
        var how = agreement.getExisting() ? " It was decided before, elsewhere, and is only recorded here." : "";
        var late = agreement.getDecidedAfterItBegan() ? " It was decided after it began." : "";
        var over = terms.flatMap(found -> Dates.parse(found.getTermsTo()))
                .filter(Dates.dayOf(nowMicros)::isAfter)
                .map(_ -> " That time is over.")
                .orElse("");
        return "Agreed from " + Dates.plain(agreement.getTermsFrom()) + until + "." + over + how + late;
    }

    private static String ended(RecordView record, Sides sides) {
        var last = latest(record);
        if (last.isEmpty()) {
            return "Opened. Nothing has been offered yet.";
        }
        if (last.get().getReference().equals(record.getAgreement().getOffer())) {
            return "";
        }
        return end(last.get(), sides) + (record.hasAgreement() ? "" : " Nothing is agreed.");
    }

    private static String end(OfferView offer, Sides sides) {
        var which = sides.shortName(offer.getOfferer()) + "’s version " + offer.getVersion();
        return switch (offer.getStatus()) {
            case OFFER_STATUS_RELEASED ->
                which + " was withdrawn: asked back on " + Dates.day(offer.getWithdrawalAskedAtMicros())
                        + ", released on " + Dates.moment(offer.getEndedAtMicros()) + ".";
            case OFFER_STATUS_EXPIRED ->
                which + " was not answered in time: it ended on " + Dates.moment(offer.getExpiresAtMicros()) + ".";
            default -> which + " was " + Statuses.words(offer.getStatus()) + ".";
        };
    }

    /** What an offer that was asked back waits for. */
    static String askedBack(OfferView open, Sides sides) {
        return sides.shortName(open.getOfferer()) + " asked for version " + open.getVersion() + " back on "
                + Dates.moment(open.getWithdrawalAskedAtMicros())
                + ". That ends nothing by itself: an answer that stands already wins.";
    }
}
