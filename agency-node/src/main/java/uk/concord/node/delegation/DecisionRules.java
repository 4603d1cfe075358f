package uk.concord.node.delegation;

import java.time.LocalDate;

/** An agency's own rules on what a decision needs besides a limit, in force from day to day. */
@FunctionalInterface
public interface DecisionRules {

    /** What is asked of decisions that a post takes on that day. */
    Demands demands(String post, LocalDate day);
}
