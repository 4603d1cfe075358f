package uk.concord.gateway.record;

import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/**
 * What a reader can do about a record just now; null is what cannot be done, or not by this reader.
 *
 * @param answer reads the partner's open offer and answers it
 * @param start begins a draft
 * @param withdraw asks for the own open offer back
 */
public record RecordActions(
        @Nullable Anchor answer,
        @Nullable Start start,
        @Nullable Anchor withdraw) {

    /** A form of one button; {@code version} names what was read. */
    public record Start(String action, String button, String version) {}

    static RecordActions of(RecordView record, Sides sides, RecordPage.Reading reading) {
        if (record.getReadOnly()) {
            return new RecordActions(null, null, null);
        }
        var open = Outlook.open(record).orElse(null);
        if (open == null) {
            return new RecordActions(null, reading.mayDraft() ? newTerms(record, reading) : null, null);
        }
        var ours = open.getOfferer().equals(sides.own().getCode());
        return ours
                ? new RecordActions(null, null, withdraw(open, reading))
                : new RecordActions(
                        reading.mayAnswer()
                                ? new Anchor("Answer version " + open.getVersion(), reading.path() + "/answer")
                                : null,
                        reading.mayDraft()
                                ? new Start(
                                        reading.path() + "/counter",
                                        "Draft a counter-offer",
                                        new OfferRead(record.getVersion(), open.getReference()).text())
                                : null,
                        null);
    }

    private static Start newTerms(RecordView record, RecordPage.Reading reading) {
        return new Start(
                reading.path() + "/new-terms", record.hasAgreement() ? "Propose new terms" : "Draft new terms", "");
    }

    private static @Nullable Anchor withdraw(OfferView open, RecordPage.Reading reading) {
        return reading.mayAnswer() && open.getWithdrawalAskedAtMicros() == 0
                ? new Anchor("Ask for version " + open.getVersion() + " back", reading.path() + "/withdraw")
                : null;
    }
}
