package uk.concord.gateway.draft;

import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.Draft;

/** What a draft holds while a form is read into it. */
record Content(Terms.Builder terms, DecisionRecord.Builder decision, Sides sides) {
    static Content of(Draft draft, Sides sides) {
        return new Content(draft.getTerms().toBuilder(), draft.getDecisionRecord().toBuilder(), sides);
    }
}
