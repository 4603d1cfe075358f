package uk.concord.node.delegation;

import java.time.LocalDate;
import java.util.Optional;
import uk.concord.record.Pence;

/** An agency's own rules on who may commit how much of its money, in force from day to day. */
public interface DelegationScheme {

    /**
     * The authority that a post would use on that day to commit that much: the smallest that suffices, or the largest there
     * is when none does. Empty when the post holds none.
     */
    Optional<Authority> authority(String post, Pence contribution, LocalDate day);
}
