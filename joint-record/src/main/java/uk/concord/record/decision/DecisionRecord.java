package uk.concord.record.decision;

import java.util.List;

/** The words of a decision: the statutory minimum (SI 2012/2089 reg 12(2)) and what NHS bodies add. */
public record DecisionRecord(
        String decisionText,
        String reasons,
        List<RejectedOption> options,
        List<InterestDeclared> interests,
        String dispensations,
        String financialImplications,
        String legalImplications,
        String lateReason,
        String decidedBy) {

    public DecisionRecord {
        options = List.copyOf(options);
        interests = List.copyOf(interests);
    }

    /** An alternative considered and rejected. */
    public record RejectedOption(String option, String rejectedBecause) {}

    /** An interest declared by somebody who took part, named by post. */
    public record InterestDeclared(String who, String nature, String action) {}
}
