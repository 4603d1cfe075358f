package uk.concord.node.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.CallFailure;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.entry.OfferReference;

/**
 * What a draft begins with.
 *
 * @param counters the partner's offer that it counters; null when it will be a first offer
 * @param obstacle why no such draft can begin just now; one that has begun goes on nevertheless
 */
record Beginning(
        Terms terms,
        DecisionRecord decisionRecord,
        @Nullable OfferReference counters,
        Optional<CallFailure> obstacle) {

    static Beginning with(Terms terms, DecisionRecord decisionRecord) {
        return new Beginning(terms, decisionRecord, null, Optional.empty());
    }
}
