package uk.concord.record.negotiation;

import java.time.Instant;
import java.util.List;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.terms.TermsText;

/** Makes offers for their place in a record: number, version and digest follow from it. */
final class OfferMaking {
    private OfferMaking() {}

    static Payload.Offer first(JointRecord record, AgencyCode own, Command.MakeOffer make) {
        var negotiation = record.view().negotiations().size() + 1;
        return offer(
                record,
                own,
                negotiation,
                1,
                make.terms(),
                make.expiresAt(),
                make.decision(),
                make.editors(),
                make.settles());
    }

    /** Where the offer it answers is not there, the judge says so; the numbers do not matter then. */
    static Payload.Counter counter(JointRecord record, AgencyCode own, Command.CounterOffer counter) {
        var answered = record.offer(counter.answered()).map(OfferStanding::offer);
        return new Payload.Counter(
                counter.answered(),
                offer(
                        record,
                        own,
                        answered.map(Payload.Offer::negotiation).orElse(1),
                        answered.map(Payload.Offer::version).orElse(0) + 1,
                        counter.terms(),
                        counter.expiresAt(),
                        counter.decision(),
                        counter.editors(),
                        counter.settles()));
    }

    private static Payload.Offer offer(
            JointRecord record,
            AgencyCode own,
            int negotiation,
            int version,
            TermsText terms,
            Instant expiresAt,
            AgencyDecision decision,
            List<ActorId> editors,
            List<EntryPlace> settles) {
        var digest = OfferDigest.of(record.partnership().id(), record.id(), negotiation, version, own, terms.bytes());
        return new Payload.Offer(negotiation, version, terms, digest, expiresAt, decision, editors, settles);
    }
}
