package uk.concord.node.link;

import jakarta.inject.Singleton;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.KeyReading;
import uk.concord.node.book.Parties;
import uk.concord.node.keys.KeyRing;
import uk.concord.record.Partnership;

/** Whose book each of this agency's partnerships has, with the keys that people confirmed. */
@Singleton
final class BookParties {
    private final Partnerships partnerships;
    private final KeyRing keys;

    BookParties(Partnerships partnerships, KeyRing keys) {
        this.partnerships = partnerships;
        this.keys = keys;
    }

    Parties of(Partnership partnership) {
        var ring = keys.of(partnership.id());
        return new Parties(
                partnership,
                partnerships.own(),
                ring.ownLog(),
                ring.partnerLog(),
                ring.ownPublished(),
                ring.partnerPublished(),
                ring.own().keys(),
                ring.partner().keys(),
                KeyReading.VERIFIER_KEYS);
    }
}
