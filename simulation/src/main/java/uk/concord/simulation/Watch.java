package uk.concord.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.log.Frontier;
import uk.concord.log.Hash;
import uk.concord.node.book.CommandKey;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.negotiation.DisputeStanding;

/** What the invariants remember of one end between two steps. */
final class Watch {
    /** Leaves of the own log as far as looked at. */
    final List<Hash> own = new ArrayList<>();
    /** Frontier of the mirror as far as looked at. */
    Frontier mirror = Frontier.empty();
    /** Own entries that were acknowledged, by index. */
    final Map<Long, Hash> acknowledged = new LinkedHashMap<>();
    /** Own entries that were acknowledged, went with a database, and were held by the partner then: they must come back. */
    final Map<Long, Hash> toComeBack = new LinkedHashMap<>();
    /** Effects by (actor, key) and ordinal. */
    final Map<CommandKey, Set<Integer>> effects = new HashMap<>();
    /** Agreements ever seen, by record. */
    final Map<RecordId, Set<OfferReference>> agreed = new HashMap<>();
    /** Valid notices ever seen, by record. */
    final Map<RecordId, Set<Digest>> notices = new HashMap<>();
    /** Disputes ever seen as they were seen last, by record and leaf hash. */
    final Map<RecordId, Map<Digest, DisputeStanding>> disputes = new HashMap<>();
    /** Entries counted as void. */
    final Set<Hash> voided = new HashSet<>();

    /** One of the two was restored: what neither holds any more cannot come back. */
    void lost(List<Hash> heldHere, List<Hash> heldByPartner) {
        toComeBack.entrySet().removeIf(one -> !isIn(heldHere, one) && !isIn(heldByPartner, one));
    }

    private static boolean isIn(List<Hash> leaves, Map.Entry<Long, Hash> one) {
        return one.getKey() < leaves.size()
                && leaves.get(Math.toIntExact(one.getKey())).equals(one.getValue());
    }

    /** The end of the own log was set aside: what was acknowledged in it is kept there, and comes back no more. */
    void setAside(long from) {
        acknowledged.keySet().removeIf(index -> index >= from);
        beginAgain();
    }

    /** After a restore everything is looked at anew; what was acknowledged is held here, or comes back from the partner where that holds it. */
    void restored(List<Hash> heldHere, List<Hash> heldByPartner) {
        acknowledged.entrySet().stream()
                .filter(one -> one.getKey() >= heldHere.size() && isIn(heldByPartner, one))
                .forEach(one -> toComeBack.put(one.getKey(), one.getValue()));
        lost(heldHere, heldByPartner);
        acknowledged.keySet().removeIf(index -> index >= heldHere.size());
        beginAgain();
    }

    private void beginAgain() {
        own.clear();
        mirror = Frontier.empty();
        effects.clear();
        agreed.clear();
        notices.clear();
        disputes.clear();
    }
}
