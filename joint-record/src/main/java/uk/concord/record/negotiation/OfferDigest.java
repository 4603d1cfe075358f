package uk.concord.record.negotiation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** D: what both agencies decide on, as one digest over everything that makes an offer this offer. */
public final class OfferDigest {
    private static final String LABEL = "concord/offer/v1";

    private OfferDigest() {}

    /** SHA-256 over seven fields, each after its length as eight bytes, most significant first. */
    public static Digest of(
            PartnershipId partnership, RecordId record, int negotiation, int version, AgencyCode offerer, Bytes terms) {
        var text = new ByteArrayOutputStream();
        field(text, LABEL.getBytes(StandardCharsets.US_ASCII));
        field(text, partnership.value().getBytes(StandardCharsets.US_ASCII));
        field(text, record.toArray());
        field(text, ByteBuffer.allocate(8).putLong(negotiation).array());
        field(text, ByteBuffer.allocate(8).putLong(version).array());
        field(text, offerer.value().getBytes(StandardCharsets.US_ASCII));
        field(text, terms.toArray());
        return Digest.over(text.toByteArray());
    }

    private static void field(ByteArrayOutputStream text, byte[] content) {
        text.writeBytes(ByteBuffer.allocate(8).putLong(content.length).array());
        text.writeBytes(content);
    }
}
