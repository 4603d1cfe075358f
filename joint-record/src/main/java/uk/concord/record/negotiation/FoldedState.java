package uk.concord.record.negotiation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What a record has come to, as far as both books must agree on it: exactly what its digest is over. */
record FoldedState(
        PartnershipId partnership,
        RecordId record,
        Log council,
        Log health,
        RecordStatus status,
        boolean readOnly,
        List<Offer> offers,
        List<Notice> notices,
        List<Dispute> disputes) {
    FoldedState {
        notices = List.copyOf(notices);
        offers = List.copyOf(offers);
        disputes = List.copyOf(disputes);
    }

    /** The entries of one agency's log about the record. */
    record Log(AgencyCode agency, List<Line> entries) {
        Log {
            entries = List.copyOf(entries);
        }
    }

    /** An entry by its leaf hash, with its verdict's code. */
    record Line(Digest leaf, String verdict) {}

    /** An offer by the leaf hash of the entry that makes it, its status, and the leaf hash of its answer. */
    record Offer(Digest leaf, OfferStatus status, @Nullable Digest answer) {}

    /** A notice by the leaf hash of its entry, and whether it stands. */
    record Notice(Digest leaf, boolean standing) {}

    /** A dispute by the leaf hash of its entry, the rung it stands on, the last day of each, and how it ended; empty while it goes on. */
    record Dispute(Digest leaf, int rung, List<LocalDate> lastDays, String ending) {
        Dispute {
            lastDays = List.copyOf(lastDays);
        }
    }

    static FoldedState of(JointRecord record) {
        var partnership = record.partnership();
        return new FoldedState(
                partnership.id(),
                record.id(),
                log(record, partnership.council().code()),
                log(record, partnership.health().code()),
                record.status(),
                record.isReadOnly(),
                record.offers().stream().map(FoldedState::offer).toList(),
                record.notices().stream()
                        .map(notice -> new Notice(notice.entry().leaf(), notice.standing()))
                        .toList(),
                record.disputes().stream().map(FoldedState::dispute).toList());
    }

    private static Dispute dispute(DisputeStanding dispute) {
        return new Dispute(
                dispute.entry().leaf(),
                dispute.rung(),
                dispute.lastDays(),
                dispute.ending().map(Enum::name).orElse(""));
    }

    private static Log log(JointRecord record, AgencyCode agency) {
        return new Log(
                agency,
                record.entries(agency).stream()
                        .map(judged ->
                                new Line(judged.entry().leaf(), judged.verdict().code()))
                        .toList());
    }

    private static Offer offer(OfferStanding offer) {
        var answer = offer.answer();
        return new Offer(offer.entry().leaf(), offer.status(), answer == null ? null : answer.leaf());
    }
}
