package uk.concord.node.delegation;

import java.util.Optional;
import uk.concord.record.Pence;

/** What is asked of the decisions of one post on one day, as the rules in force have it. */
@FunctionalInterface
public interface Demands {
    /**
     * What is asked of a decision besides a limit; empty when nothing is.
     *
     * @param contribution the agency's own over the whole period
     * @param severalDivisions true when it affects two or more electoral divisions
     */
    Optional<Demand> of(Pence contribution, boolean severalDivisions);
}
