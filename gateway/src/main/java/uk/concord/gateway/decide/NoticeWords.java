package uk.concord.gateway.decide;

import uk.concord.gateway.record.Endings;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.PreparedNotice;
import uk.concord.proto.record.v1.RecordView;

/** What the decision record of a notice could begin with; the approver changes it at will. */
public final class NoticeWords {
    private NoticeWords() {}

    /** The prepared words, and where nobody wrote what is decided, what the notice does. */
    public static DecisionRecord of(PreparedNotice notice, RecordView record, Sides sides) {
        var words = notice.getDecisionRecord().toBuilder();
        if (words.getDecisionText().isEmpty()) {
            words.setDecisionText(sides.own().getName() + " gives notice: "
                    + Endings.what(notice.getEnding(), Endings.agreed(record)) + " on "
                    + Dates.plain(notice.getEnding().getLastDay()) + ".");
        }
        return words.build();
    }
}
