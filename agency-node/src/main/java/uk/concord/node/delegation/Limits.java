package uk.concord.node.delegation;

import java.util.Optional;
import uk.concord.record.Pence;

/** What one post may commit on one day, as the scheme in force has it. */
@FunctionalInterface
public interface Limits {
    /**
     * The authority that the post would use to commit that much: the smallest that suffices, or the largest there is when
     * none does. Empty when the post holds none.
     */
    Optional<Authority> authority(Pence contribution);
}
