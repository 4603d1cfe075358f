package uk.concord.node.draft;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.link.RecordShelves;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.ExistingAgreement;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.negotiation.Refusal;
import uk.concord.record.terms.TermsText;

/** The partner's offers that drafts counter: what such a draft begins with, and whether its offer can still be answered. */
@Singleton
final class CounteredOffers {
    private final Store store;
    private final Partnerships partnerships;
    private final RecordShelves shelves;

    CounteredOffers(Store store, Partnerships partnerships, RecordShelves shelves) {
        this.store = store;
        this.partnerships = partnerships;
        this.shelves = shelves;
    }

    /** Begins with the terms given or, where they are empty, with the offer's. */
    Beginning beginning(
            PartnershipId partnership,
            RecordId record,
            OfferReference counters,
            Terms given,
            DecisionRecord decisionRecord) {
        var folded = folded(partnership, record)
                .orElseThrow(() -> new NotFound("UNKNOWN_RECORD", "There is no such record in this partnership."));
        var terms = given.equals(Terms.getDefaultInstance())
                ? folded.offer(counters).map(CounteredOffers::terms).orElse(given)
                : given;
        return new Beginning(
                terms,
                decisionRecord,
                counters,
                null,
                refusal(folded, counters).map(refusal -> new Refused(refusal.name(), refusal.sentence())));
    }

    /** Why a draft comes too late for the offer that it counters; empty while it does not, and when it counters none. */
    Optional<Refusal> tooLate(Draft draft) {
        var counters = draft.counters();
        return counters == null || draft.status() == Draft.Status.OFFERED
                ? Optional.empty()
                : folded(draft.partnership(), draft.record()).flatMap(record -> refusal(record, counters));
    }

    private Optional<Refusal> refusal(JointRecord record, OfferReference counters) {
        var offer = record.offer(counters);
        if (offer.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_OFFER);
        }
        return offer.filter(found -> found.offerer().equals(partnerships.own()))
                .map(_ -> Refusal.NOT_YOURS_TO_ANSWER)
                .or(() -> Refusal.tooLateFor(offer.get().status()));
    }

    private Optional<JointRecord> folded(PartnershipId partnership, RecordId record) {
        return store.read(partnership, (Book book) -> book.record(record)
                .flatMap(row -> Optional.ofNullable(shelves.of(partnership)
                        .take(book, List.of(record), List.of(row))
                        .get(record))));
    }

    /** The offer's very terms, but for when and by which minute an existing agreement was decided: each agency has its own. */
    private static Terms terms(OfferStanding offer) {
        var terms = parsed(offer.offer().terms());
        return terms.hasExisting()
                ? terms.toBuilder()
                        .setExisting(ExistingAgreement.getDefaultInstance())
                        .build()
                : terms;
    }

    private static Terms parsed(TermsText text) {
        return switch (text) {
            case TermsText.Illegible _ -> Terms.getDefaultInstance();
            case TermsText.Legible legible -> {
                try {
                    yield Terms.parseFrom(legible.bytes().toArray());
                } catch (InvalidProtocolBufferException impossible) {
                    throw new IllegalStateException("legible terms cannot be read again", impossible);
                }
            }
        };
    }
}
