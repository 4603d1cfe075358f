package uk.concord.node.decisionfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.node.delegation.UrgentWay;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.decision.DecisionRecord;

/** Something recorded in a decision file. Never edited, only followed. */
public sealed interface Step {

    /**
     * Notice of the decision was published.
     *
     * @param severalDivisions true when it affects two or more electoral divisions
     */
    record NoticePublished(String reference, LocalDate publishedOn, boolean severalDivisions) implements Step {}

    /**
     * It cannot wait, and those who must know or agree do.
     *
     * @param agreedBy posts, never names
     * @param reportedTo where it is reported; empty when nobody asks for that
     */
    record UrgencyAgreed(UrgentWay.Kind way, String agreedBy, LocalDate agreedOn, String reason, String reportedTo)
            implements Step {}

    /**
     * It was decided.
     *
     * @param draftVersion the draft's version that was decided on; 0 for an offer
     * @param publishedOn the call-in runs from the decision's publication
     * @param effectiveOn the first day on which it is effective, unless it is called in
     * @param callInEndsOn the last day on which it can be called in; null when it cannot
     * @param minuteReference of the body that decided; empty when an officer decided here
     * @param late true when it takes effect after the terms begin, so that the words say why
     */
    record Decided(
            long draftVersion,
            LocalDate decidedOn,
            LocalDate publishedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate callInEndsOn,
            AuthorityCited authority,
            String minuteReference,
            DecisionRecord words,
            boolean late)
            implements Step {

        Decided effectiveOn(LocalDate day) {
            return new Decided(
                    draftVersion, decidedOn, publishedOn, day, null, authority, minuteReference, words, late);
        }
    }

    /** It was called in. */
    record CalledIn(LocalDate on, String by, String reason) implements Step {}

    /** A call-in ended. */
    record CallInEnded(Outcome outcome, LocalDate on, String minuteReference) implements Step {}

    /** How a call-in can end. */
    enum Outcome {
        /** The decision stands. */
        UPHELD,
        /** It does not: it must be decided anew. */
        RETURNED
    }
}
