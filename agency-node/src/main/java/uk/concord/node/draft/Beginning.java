package uk.concord.node.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.CallFailure;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.Digest;
import uk.concord.record.entry.OfferReference;

/**
 * What a draft begins with.
 *
 * @param counters the partner's offer that it counters; null when it will be a first offer
 * @param settles leaf hash of the DISPUTE_RAISED that it would settle; null when it settles none
 * @param obstacle why no such draft can begin just now; one that has begun goes on nevertheless
 */
record Beginning(
        Terms terms,
        DecisionRecord decisionRecord,
        @Nullable OfferReference counters,
        @Nullable Digest settles,
        Optional<CallFailure> obstacle) {

    static Beginning with(Terms terms, DecisionRecord decisionRecord) {
        return new Beginning(terms, decisionRecord, null, null, Optional.empty());
    }

    /** The same, to settle a dispute; null for none. */
    Beginning settling(@Nullable Digest dispute) {
        return new Beginning(terms, decisionRecord, counters, dispute, obstacle);
    }
}
