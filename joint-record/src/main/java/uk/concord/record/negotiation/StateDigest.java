package uk.concord.record.negotiation;

import uk.concord.record.Digest;
import uk.concord.record.DigestFields;

/**
 * The digest of a record's folded state, to compare two books.
 *
 * <p>SHA-256 over fields, each after its length as eight bytes, most significant first; numbers are eight bytes too:
 * the label, partnership, record; then for the council's log and for the NHS body's: the agency, the number of its
 * entries, and of each its leaf hash and its verdict's code; then the status, whether the record is read-only, the
 * number of offers, and of each the leaf hash of the entry that makes it, its status, and the leaf hash of its answer.
 * Where notices were given or disputes raised, the number of notices follows, and of each its leaf hash and 1 or 0 for whether it
 * stands; where disputes were raised, their number follows that, and of each its leaf hash, the rung it stands on, the number of its
 * rungs with the last day of each (ISO 8601), and how it ended, empty while it goes on. Where there are neither, nothing follows, as
 * before there were any.
 */
final class StateDigest {
    private static final String LABEL = "concord/state/v1";

    private final DigestFields fields = DigestFields.labelled(LABEL);

    private StateDigest() {}

    static Digest of(FoldedState state) {
        var digest = new StateDigest();
        digest.text(state.partnership().value());
        digest.field(state.record().toArray());
        digest.log(state.council());
        digest.log(state.health());
        digest.text(state.status().name());
        digest.number(state.readOnly() ? 1 : 0);
        digest.number(state.offers().size());
        state.offers().forEach(digest::offer);
        if (!state.notices().isEmpty() || !state.disputes().isEmpty()) {
            digest.number(state.notices().size());
            state.notices().forEach(digest::notice);
        }
        if (!state.disputes().isEmpty()) {
            digest.number(state.disputes().size());
            state.disputes().forEach(digest::dispute);
        }
        return digest.fields.digest();
    }

    private void log(FoldedState.Log log) {
        text(log.agency().value());
        number(log.entries().size());
        for (var line : log.entries()) {
            field(line.leaf().toArray());
            text(line.verdict());
        }
    }

    private void offer(FoldedState.Offer offer) {
        var answer = offer.answer();
        field(offer.leaf().toArray());
        text(offer.status().name());
        field(answer == null ? new byte[0] : answer.toArray());
    }

    private void notice(FoldedState.Notice notice) {
        field(notice.leaf().toArray());
        number(notice.standing() ? 1 : 0);
    }

    private void dispute(FoldedState.Dispute dispute) {
        field(dispute.leaf().toArray());
        number(dispute.rung());
        number(dispute.lastDays().size());
        dispute.lastDays().forEach(day -> text(day.toString()));
        text(dispute.ending());
    }

    private void text(String text) {
        fields.text(text);
    }

    private void number(long number) {
        fields.number(number);
    }

    private void field(byte[] content) {
        fields.bytes(content);
    }
}
