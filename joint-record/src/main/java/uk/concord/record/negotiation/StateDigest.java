package uk.concord.record.negotiation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import uk.concord.record.Agency;
import uk.concord.record.Digest;

/**
 * The digest of a record's folded state, to compare two books.
 *
 * <p>SHA-256 over fields, each after its length as eight bytes, most significant first; numbers are eight bytes too:
 * the label, partnership, record; then for the council's log and for the NHS body's: the agency, the number of its
 * entries, and of each its leaf hash and its verdict's code; then the status, whether the record is read-only, the
 * number of offers, and of each the leaf hash of the entry that makes it, its status, and the leaf hash of its answer.
 */
final class StateDigest {
    private static final String LABEL = "concord/state/v1";

    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

    private StateDigest() {}

    static Digest of(JointRecord record) {
        var digest = new StateDigest();
        digest.text(LABEL);
        digest.text(record.partnership().id().value());
        digest.field(record.id().toArray());
        digest.log(record, record.partnership().council());
        digest.log(record, record.partnership().health());
        digest.text(record.status().name());
        digest.number(record.isReadOnly() ? 1 : 0);
        var offers = record.offers();
        digest.number(offers.size());
        offers.forEach(digest::offer);
        return Digest.over(digest.fields.toByteArray());
    }

    private void log(JointRecord record, Agency agency) {
        var entries = record.entries(agency.code());
        text(agency.code().value());
        number(entries.size());
        for (var judged : entries) {
            field(judged.entry().leaf().toArray());
            text(judged.verdict().code());
        }
    }

    private void offer(OfferStanding offer) {
        field(offer.entry().leaf().toArray());
        text(offer.status().name());
        field(offer.answer() == null ? new byte[0] : offer.answer().leaf().toArray());
    }

    private void text(String text) {
        field(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(long number) {
        field(ByteBuffer.allocate(8).putLong(number).array());
    }

    private void field(byte[] content) {
        fields.writeBytes(ByteBuffer.allocate(8).putLong(content.length).array());
        fields.writeBytes(content);
    }
}
