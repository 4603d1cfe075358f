package uk.concord.record.negotiation;

import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.DigestFields;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** D: what both agencies decide on, as one digest over everything that makes an offer this offer. */
public final class OfferDigest {
    private static final String LABEL = "concord/offer/v1";

    private OfferDigest() {}

    /** SHA-256 over seven fields, each after its length as eight bytes, most significant first. */
    public static Digest of(
            PartnershipId partnership, RecordId record, int negotiation, int version, AgencyCode offerer, Bytes terms) {
        return DigestFields.labelled(LABEL)
                .text(partnership.value())
                .bytes(record.toArray())
                .number(negotiation)
                .number(version)
                .text(offerer.value())
                .bytes(terms.toArray())
                .digest();
    }
}
