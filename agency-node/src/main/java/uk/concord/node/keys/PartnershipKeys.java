package uk.concord.node.keys;

import uk.concord.log.keys.PublicKeys;
import uk.concord.log.note.KeySigner;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.PublishedKeys;
import uk.concord.record.Origin;

/**
 * All keys of one partnership.
 *
 * @param signer with the own private keys
 * @param own what the partner was given
 * @param partner what the partner gave, confirmed by people
 */
public record PartnershipKeys(KeySigner signer, PublicKeys own, PublicKeys partner) {

    /** The own log: the keys are those of one epoch. */
    public Origin ownLog() {
        return Origin.parse(own.keys().origin());
    }

    /** The partner's log. */
    public Origin partnerLog() {
        return Origin.parse(partner.keys().origin());
    }

    /** What the own GENESIS publishes. */
    public PublishedKeys ownPublished() {
        return published(own);
    }

    /** What the partner's GENESIS must publish. */
    public PublishedKeys partnerPublished() {
        return published(partner);
    }

    private static PublishedKeys published(PublicKeys keys) {
        return PublishedKeys.of(
                keys.keys(), keys.tlsPins().stream().map(Hashes::digest).toList());
    }
}
