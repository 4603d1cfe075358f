package uk.concord.node.decisionfile;

import java.time.LocalDate;
import uk.concord.node.decisionfile.Step.Decided;
import uk.concord.node.delegation.Demand;

/** Where a decision file stands on one day. */
public sealed interface Stage {

    /** Nothing is asked for and nothing decided: whoever holds the limit decides at once. */
    record NotNeeded() implements Stage {}

    /** Notice must be published first. */
    record NoticeMissing(Demand demand) implements Stage {}

    /** Notice is published, and its days have not passed. */
    record NoticeRunning(Demand demand, LocalDate notBefore) implements Stage {}

    /** It can be decided. */
    record ToDecide(Demand demand) implements Stage {}

    /** Decided, and it can still be called in. */
    record CallInRunning(Decided decided) implements Stage {}

    /** Called in. */
    record CalledIn(Decided decided, Step.CalledIn call) implements Stage {}

    /** Decided and effective. */
    record Effective(Decided decided) implements Stage {}
}
