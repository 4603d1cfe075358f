package uk.concord.record.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;

/**
 * Which statement it is: its ciphertext is bound to this, so that it opens nowhere else.
 *
 * @param dispute leaf hash of the DISPUTE_RAISED
 * @param rung from 1
 */
public record StatementPlace(PartnershipId partnership, RecordId record, Digest dispute, int rung, AgencyCode author) {
    private static final String LABEL = "concord/statement/v1";

    /** Where a statement that was filed belongs. */
    public static StatementPlace of(Entry entry, RecordId record, Disputing.StatementFiled filed) {
        return new StatementPlace(
                entry.origin().partnership(), record, filed.dispute().leaf(), filed.rung(), entry.author());
    }

    /** Six fields, each after its length as eight bytes, most significant first; the rung is eight bytes. */
    public byte[] toArray() {
        var text = new ByteArrayOutputStream();
        field(text, LABEL.getBytes(StandardCharsets.US_ASCII));
        field(text, partnership.value().getBytes(StandardCharsets.US_ASCII));
        field(text, record.toArray());
        field(text, dispute.toArray());
        field(text, ByteBuffer.allocate(8).putLong(rung).array());
        field(text, author.value().getBytes(StandardCharsets.US_ASCII));
        return text.toByteArray();
    }

    private static void field(ByteArrayOutputStream text, byte[] content) {
        text.writeBytes(ByteBuffer.allocate(8).putLong(content.length).array());
        text.writeBytes(content);
    }
}
